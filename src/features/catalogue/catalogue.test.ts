import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { makeCategory, makeCourse, type TestCourse } from "../../../test/support/courses.ts";
import { withServices } from "../../../test/support/services.ts";
import type { CourseList } from "../../contract/courses/catalogue.ts";
import { newId } from "../../platform/ids.ts";

/** A word that no other test's course has. */
const ownWord = () => `w${newId().slice(-10)}`;

async function setCourse(id: string, changes: Record<string, string | number | null>): Promise<void> {
  const columns = Object.keys(changes).map((column) => `${column} = ?`);
  await env.DB.prepare(`UPDATE courses SET ${columns.join(", ")} WHERE id = ?`)
    .bind(...Object.values(changes), id)
    .run();
}

/** A published course, changed as told and put into the index. */
async function listed(
  title: string,
  changes: Record<string, string | number | null> = {},
): Promise<TestCourse> {
  const course = await makeCourse({ title });
  if (Object.keys(changes).length > 0) await setCourse(course.id, changes);
  await withServices(({ catalogueIndex }) => catalogueIndex.refresh(course.id));
  return course;
}

async function list(query: Record<string, string | number>): Promise<CourseList> {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const answer = await api("GET", `/api/v1/courses?${search.toString()}`);
  if (!answer.ok) throw new Error(`Answered ${answer.status}: ${await answer.text()}`);
  return answer.json<CourseList>();
}

const idsOf = ({ items }: CourseList) => items.map(({ id }) => id);

describe("GET /courses", () => {
  it("finds words in every text of a course, in any form and without accents, the title first", async () => {
    const word = ownWord();
    const inText = await listed("Something else", { description: `Learn about ${word} and café life` });
    const inTitle = await listed(`Speaking about ${word}`);
    expect(idsOf(await list({ q: word }))).toEqual([inTitle.id, inText.id]);
    expect(idsOf(await list({ q: `${word} spoke speaks` }))).toEqual([]);
    expect(idsOf(await list({ q: `speaks ${word}` }))).toEqual([inTitle.id]);
    expect(idsOf(await list({ q: `CAFE ${word}` }))).toEqual([inText.id]);
    expect(idsOf(await list({ q: word.slice(0, 9) }))).toContain(inTitle.id);
  });

  it.each(["английский", "한국어", "ガイド", "हिन्दी", "español", "tiếng", "ﬁne", "العربية"])(
    "finds %s, whatever script it is written in, and in either form of Unicode",
    async (word) => {
      const own = ownWord();
      const course = await listed(`${own} ${word} course`);
      for (const form of ["NFC", "NFD"] as const)
        expect(idsOf(await list({ q: `${word.normalize(form)} ${own}` }))).toEqual([course.id]);
    },
  );

  it("forgives a misspelt word, and says how it was understood", async () => {
    const word = `presentat${newId().slice(-6).replaceAll(/\d/g, "x")}ions`;
    const course = await listed(`Good ${word}`);
    const dropped = word.slice(0, 4) + word.slice(5);
    const swapped = word.slice(0, 4) + word.charAt(5) + word.charAt(4) + word.slice(6);
    for (const wrong of [dropped, swapped]) {
      const found = await list({ q: `good ${wrong}` });
      expect([idsOf(found), found.understoodAs]).toEqual([[course.id], `good ${word}`]);
    }
    expect((await list({ q: word })).understoodAs).toBeNull();
  });

  it.each([
    '"',
    "*",
    "AND",
    "NEAR(a b)",
    "title:x",
    "-a",
    "a OR",
    "(",
    "^x",
    "'; DROP TABLE",
    "%",
    "\u0000",
    "🙂",
  ])("takes %j as words or as nothing, never as syntax", async (q) => {
    const answer = await api("GET", `/api/v1/courses?q=${encodeURIComponent(q)}`);
    expect(answer.status).toBe(200);
  });

  it("filters by each facet, and counts what every other value would give", async () => {
    const word = ownWord();
    const category = await makeCategory("Travelling");
    const categoryId = await env.DB.prepare("SELECT id FROM categories WHERE slug = ?")
      .bind(category.slug)
      .first<string>("id");
    const cheap = await listed(`${word} one`, { price_amount: 500, level: "advanced" });
    const good = await listed(`${word} two`, { rating_sum: 10, rating_count: 2, stars_5: 2 });
    const long = await listed(`${word} three`, { duration_seconds: 20_000, language: "es" });
    const sorted = await listed(`${word} four`, { category_id: categoryId });
    const found = async (filter: Record<string, string | number>) =>
      idsOf(await list({ q: word, ...filter })).toSorted();
    expect(await found({ level: "advanced" })).toEqual([cheap.id]);
    expect(await found({ price: "paid" })).toEqual([cheap.id]);
    expect(await found({ minPrice: 400, maxPrice: 600 })).toEqual([cheap.id]);
    expect(await found({ rating: "4.5" })).toEqual([good.id]);
    expect(await found({ duration: "long" })).toEqual([long.id]);
    expect(await found({ language: "es" })).toEqual([long.id]);
    expect(await found({ category: category.slug })).toEqual([sorted.id]);
    const { total, facets } = await list({ q: word, level: "beginner" });
    expect(total).toBe(3);
    expect(facets.level).toEqual([
      { value: "beginner", count: 3 },
      { value: "intermediate", count: 0 },
      { value: "advanced", count: 1 },
    ]);
    expect(facets.price).toEqual([
      { value: "free", count: 3 },
      { value: "paid", count: 0 },
    ]);
    expect(facets.category.find(({ value }) => value === category.slug)).toMatchObject({
      name: "Travelling",
      count: 1,
    });
  });

  it("keeps the counts of facets right while courses come, change and go", async () => {
    const category = await makeCategory();
    const categoryId = await env.DB.prepare("SELECT id FROM categories WHERE slug = ?")
      .bind(category.slug)
      .first<string>("id");
    const courses = await Promise.all(
      [0, 1, 2].map(async () => listed("Counted", { category_id: categoryId })),
    );
    const countOf = async () => {
      const { total, facets } = await list({ category: category.slug });
      return [total, facets.level.map(({ count }) => count)];
    };
    expect(await countOf()).toEqual([3, [3, 0, 0]]);
    const [first, second] = courses;
    await setCourse(first?.id ?? "", { level: "advanced" });
    await setCourse(second?.id ?? "", { status: "draft" });
    await withServices(async ({ catalogueIndex }) => {
      for (const { id } of courses) await catalogueIndex.refresh(id);
      for (const { id } of courses) await catalogueIndex.refresh(id);
    });
    expect(await countOf()).toEqual([2, [1, 0, 1]]);
  });

  it.each(["popular", "rating", "newest", "price_low", "price_high", "relevance"] as const)(
    "pages through everything once when sorted by %s",
    async (sort) => {
      const word = ownWord();
      const made = await Promise.all(
        Array.from({ length: 7 }, (_, index) =>
          listed(`${word} ${index % 2 === 0 ? word : "x"}`, {
            price_amount: [0, 500, 500, 900, 0, 100, 500][index] ?? 0,
            enrolment_count: [3, 3, 3, 1, 0, 7, 7][index] ?? 0,
            published_at: [5, 5, 5, 6, 7, 8, 8][index] ?? 0,
          }),
        ),
      );
      const seen: string[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const page: CourseList = await list({
          q: word,
          sort,
          limit: 2,
          ...(cursor === "" ? {} : { cursor }),
        });
        seen.push(...idsOf(page));
        cursor = page.nextCursor;
      }
      expect(seen).toHaveLength(7);
      expect(seen.toSorted()).toEqual(made.map(({ id }) => id).toSorted());
    },
  );

  it("refuses a cursor of another list, and limits that are none", async () => {
    const word = ownWord();
    for (const index of [1, 2]) await listed(`${word} ${index}`);
    const { nextCursor } = await list({ q: word, limit: 1 });
    for (const query of [
      `q=${word}&sort=newest&cursor=${nextCursor}`,
      `q=${word}&level=beginner&cursor=${nextCursor}`,
      "cursor=x.y",
      "limit=1e9",
      "level=expert",
      "unknown=1",
      "minPrice=-1",
    ]) {
      const refused = await api("GET", `/api/v1/courses?${query}`);
      expect([query, refused.status, (await problemOf(refused)).code]).toEqual([
        query,
        400,
        "validation_failed",
      ]);
    }
  });

  it("answers from what it keeps until a course changes, and 304 to those who have it", async () => {
    const word = ownWord();
    const course = await listed(`${word} kept`);
    const path = `/api/v1/courses?q=${word}`;
    const first = await api("GET", path);
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    expect((await api("GET", path, { headers })).status).toBe(304);
    await setCourse(course.id, { title: `${word} renamed` });
    await withServices(({ catalogueIndex }) => catalogueIndex.refresh(course.id));
    const changed = await api("GET", path, { headers });
    expect([changed.status, (await changed.json<CourseList>()).items[0]?.title]).toEqual([
      200,
      `${word} renamed`,
    ]);
  });

  it("takes 120 searches a minute from one address, and any number of looks at the catalogue", async () => {
    const ip = newId();
    const ask = async (query: string) => (await api("GET", `/api/v1/courses${query}`, { ip })).status;
    const statuses = await Promise.all(Array.from({ length: 125 }, () => ask("?q=word")));
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    expect(await ask("?level=beginner")).toBe(200);
  });

  it("never shows a draft, even while the index still has it", async () => {
    const word = ownWord();
    const course = await listed(`${word} secret`);
    await setCourse(course.id, { status: "draft" });
    expect((await list({ q: word })).items).toEqual([]);
  });

  it("learns of a published course through the outbox", async () => {
    const person = await signUp();
    await withServices(({ roles }) => roles.change(person.id, "instructor"));
    const word = ownWord();
    const course = await makeCourse({ instructorId: person.id, title: "Before" });
    await api("PATCH", `/api/v1/courses/${course.id}`, {
      token: person.token,
      headers: { "if-match": '"1"' },
      body: { title: `After ${word}` },
    });
    await expect.poll(async () => idsOf(await list({ q: word })), { timeout: 10_000 }).toEqual([course.id]);
  });
});

describe("the words that misspelt ones are compared with", () => {
  const knownWords = async (word: string) => {
    const sql =
      "SELECT (SELECT count(*) FROM search_words WHERE word = ?1) AS words, (SELECT count(*) FROM search_word_parts WHERE word = ?1) AS parts";
    return env.SEARCH.prepare(sql).bind(word).first();
  };

  it("find a swap in a short word, of which no three letters are right", async () => {
    const word = ownWord();
    const course = await listed(`${word} tulk`);
    const found = await list({ q: `tluk ${word}` });
    expect([idsOf(found), found.understoodAs]).toEqual([[course.id], `tulk ${word}`]);
  });

  it("go with the last course that has them", async () => {
    const word = ownWord();
    const [first, second] = [await listed(`${word} one`), await listed(`${word} two`)];
    expect(await knownWords(word)).toEqual({ words: 1, parts: 1 });
    await setCourse(first.id, { title: "Renamed" });
    await withServices(({ catalogueIndex }) => catalogueIndex.refresh(first.id));
    expect(await knownWords(word)).toEqual({ words: 1, parts: 1 });
    await setCourse(second.id, { status: "draft" });
    await withServices(({ catalogueIndex }) => catalogueIndex.refresh(second.id));
    expect(await knownWords(word)).toEqual({ words: 0, parts: 0 });
  });
});

describe("making the index anew", () => {
  it("puts in what is missing, takes out what is no longer published, and goes on in steps", async () => {
    const word = ownWord();
    const [kept, gone] = [await makeCourse({ title: `${word} kept` }), await listed(`${word} gone`)];
    await setCourse(gone.id, { status: "draft" });
    await withServices(async ({ catalogueIndex }) => {
      const { outside } = await catalogueIndex.rebuild(null);
      await outside?.();
    });
    const rows = await env.SEARCH.prepare("SELECT course_id FROM course_documents WHERE title LIKE ?")
      .bind(`${word}%`)
      .all<{ course_id: string }>();
    expect(rows.results.map(({ course_id }) => course_id)).toEqual([kept.id]);
    expect(idsOf(await list({ q: word }))).toEqual([kept.id]);
  });
});

describe("GET /categories", () => {
  it("lists what is shown", async () => {
    const [shown, hidden] = [await makeCategory(), await makeCategory()];
    await env.DB.prepare("UPDATE categories SET is_hidden = 1 WHERE slug = ?").bind(hidden.slug).run();
    const answer = await api("GET", "/api/v1/categories");
    const { items } = await answer.json<{ items: { slug: string }[] }>();
    const slugs = items.map(({ slug }) => slug);
    expect([slugs.includes(shown.slug), slugs.includes(hidden.slug)]).toEqual([true, false]);
  });
});
