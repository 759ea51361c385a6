import { seededRandom } from "./random.ts";

const ROWS_PER_STATEMENT = 60;
/** So many of the first courses cost nothing. */
export const FREE_COURSES = 200;
const levels = ["beginner", "intermediate", "advanced"];
export const categorySlugs = ["speaking", "work", "pronunciation", "travel", "exams"];
const languages = ["en", "en", "en", "en", "en", "es", "de", "hi"];

/** Some words are in most courses, some in few: the earlier in the list, the more. */
const vocabulary = (
  "english speaking words practice talk listen people daily simple phrases questions answers confident meeting " +
  "grammar travel hotel airport office interview presentation telephone email doctor school university exam writing " +
  "stress rhythm accent vowel consonant intonation idiom slang story culture film music food kitchen restaurant " +
  "shopping money bank weather family friend neighbour wedding holiday train ticket passport salary negotiation contract " +
  "customer complaint apology invitation opinion argument debate agreement science computer engineer nurse pilot lawyer " +
  "courage silence humour politeness storytelling vocabulary conversation listening pronunciation fluency"
).split(" ");

export const courseId = (index: number) => `01939000-0000-7000-8000-${hex(index)}`;
export const lessonId = (course: number, place: number) =>
  `01939000-0000-7001-8000-${hex(course * 16 + place)}`;
const hex = (value: number) => value.toString(16).padStart(12, "0");

/** Categories and published courses of all kinds, taught by people who are there already. */
export function courseInserts(count: number, teachers: readonly string[]): string[] {
  const random = seededRandom();
  const below = (limit: number) => Math.floor(random() * limit);
  const word = () => vocabulary[Math.floor(random() ** 3 * vocabulary.length)] ?? "english";
  const words = (many: number) => Array.from({ length: many }, word).join(" ");
  const categories = categorySlugs.map(
    (slug, index) => `('category-${index}', '${slug}', '${slug}', 0, ${index})`,
  );
  const inserts = [
    `INSERT INTO categories (id, slug, name, is_hidden, position) VALUES ${categories.join(", ")}`,
  ];
  const rows = Array.from({ length: count }, (_, index) => {
    const stars = Array.from({ length: 5 }, (_star, place) => below(place * 6 + 2));
    const ratingCount = stars.reduce((sum, one) => sum + one, 0);
    const ratingSum = stars.reduce((sum, one, place) => sum + one * (place + 1), 0);
    const rare = index % 500 === 0 ? " kayaking" : "";
    const texts = [words(5) + rare, words(15), words(80)].map((text) => `'${text}'`);
    const price = random() < 0.4 || index < FREE_COURSES ? 0 : below(90) * 100 + 500;
    return `('${courseId(index)}', 'course-${index}', '${teachers[index % teachers.length]}', 'category-${below(5)}', 'published',
      ${texts.join(", ")}, '${levels[below(3)]}', '${languages[below(languages.length)]}', ${price}, 'USD',
      '["${words(6)}"]', '["${word()}"]', ${ratingSum}, ${ratingCount}, ${stars.join(", ")}, ${below(5000)}, 10,
      ${below(40_000)}, ${1_750_000_000_000 + below(1e9)}, 1, 1)`;
  });
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    inserts.push(`INSERT INTO courses (id, slug, instructor_id, category_id, status, title, summary, description, level,
      language, price_amount, price_currency, outcomes, tags, rating_sum, rating_count, stars_1, stars_2, stars_3, stars_4,
      stars_5, enrolment_count, lesson_count, duration_seconds, published_at, created_at, updated_at)
      VALUES ${rows.slice(from, from + ROWS_PER_STATEMENT).join(", ")}`);
  }
  return inserts;
}
