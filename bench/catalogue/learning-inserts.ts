/** How much there is of everything. */
export interface Amounts {
  courses: number;
  people: number;
  lessonsPerCourse: number;
  coursesPerPerson: number;
}

const PEOPLE_PER_STATEMENT = 1000;
const article =
  '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Say hello."}]}]}';

const series = (name: string, count: number) =>
  `${name}(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM ${name} WHERE i + 1 < ${count})`;
const courseIdOf = (index: string) => `printf('01939000-0000-7000-8000-%012x', ${index})`;
const lessonIdOf = (course: string, place: string) =>
  `printf('01939000-0000-7001-8000-%012x', ${course} * 16 + ${place})`;
const sectionIdOf = (course: string, place: string) =>
  `printf('01939000-0000-7002-8000-%012x', ${course} * 16 + ${place})`;

/** Sections, lessons and articles of all courses. */
export function curriculumInserts({ courses, lessonsPerCourse }: Amounts): string[] {
  const each = `WITH RECURSIVE ${series("course", courses)}, ${series("place", lessonsPerCourse)}`;
  return [
    `WITH RECURSIVE ${series("course", courses)}, ${series("place", 3)}
      INSERT INTO sections (id, course_id, title, order_key, created_at, updated_at)
      SELECT ${sectionIdOf("course.i", "place.i")}, ${courseIdOf("course.i")}, 'Section', 'a' || place.i, 1, 1
      FROM course, place`,
    `${each} INSERT INTO lessons
      (id, course_id, section_id, title, type, is_free, is_ready, order_key, duration_seconds, created_at, updated_at)
      SELECT ${lessonIdOf("course.i", "place.i")}, ${courseIdOf("course.i")}, ${sectionIdOf("course.i", "place.i / 4")},
        'Lesson', iif(place.i % 2 = 0, 'article', 'video'), place.i = 0, 1, 'a' || place.i, 300, 1, 1
      FROM course, place`,
    `${each} INSERT INTO lesson_articles (lesson_id, document)
      SELECT ${lessonIdOf("course.i", "place.i")}, '${article}' FROM course, place WHERE place.i % 2 = 0`,
  ];
}

/** Everybody takes so many courses, has access to them, and has begun every lesson of each. */
export function progressInserts(amounts: Amounts): string[] {
  const { people, courses, lessonsPerCourse, coursesPerPerson } = amounts;
  const statements: string[] = [];
  for (let from = 0; from < people; from += PEOPLE_PER_STATEMENT) {
    const taken = `(users.rowid * 7 + taken.i * 991) % ${courses}`;
    const some = `users.rowid > ${from} AND users.rowid <= ${from + PEOPLE_PER_STATEMENT}`;
    const each = `WITH RECURSIVE ${series("taken", coursesPerPerson)}, ${series("place", lessonsPerCourse)}`;
    statements.push(
      `${each} INSERT INTO entitlements (id, user_id, course_id, source, starts_at, created_at)
        SELECT users.id || taken.i, users.id, ${courseIdOf(taken)}, 'free', 1, 1 FROM users, taken WHERE ${some}`,
      `${each} INSERT INTO enrolments (user_id, course_id, enrolled_at, last_active_at, completed_lessons)
        SELECT users.id, ${courseIdOf(taken)}, users.rowid, users.rowid + taken.i, 5 FROM users, taken WHERE ${some}`,
      `${each} INSERT INTO lesson_progress
        (user_id, lesson_id, course_id, position_seconds, watched, watched_seconds, completed_at, updated_at)
        SELECT users.id, ${lessonIdOf(`(${taken})`, "place.i")}, ${courseIdOf(taken)}, 60, '[[0,60]]', 60,
          iif(place.i < 5, 1, NULL), 1 FROM users, taken, place WHERE ${some}`,
    );
  }
  return statements;
}
