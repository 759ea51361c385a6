import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { adminApi, adminPerson } from "../../../test/support/admins.ts";
import { api, problemOf, signUp, type TestPerson } from "../../../test/support/api.ts";
import { makeCourse } from "../../../test/support/courses.ts";
import { starsOf, writeReview } from "../../../test/support/reviews.ts";
import { eventually } from "../../../test/support/sockets.ts";
import { studentOf } from "../../../test/support/students.ts";
import type { AdminReview } from "../../contract/admin/reviews.ts";
import type { AdminStats } from "../../contract/admin/stats.ts";
import type { WatchWord } from "../../contract/admin/watch-words.ts";
import type { Page } from "../../contract/common.ts";
import type { NotificationPage } from "../../contract/notifications.ts";
import { newId } from "../../platform/ids.ts";

/** A word that no other test watches. */
const uniqueWord = () => `word${newId().replaceAll("-", "")}`;

async function watch(admin: TestPerson, word: string, language = "en"): Promise<WatchWord> {
  return (await adminApi(admin, "POST", "/watch-words", { language, word })).json();
}

async function queue(admin: TestPerson, name: string, courseId: string): Promise<AdminReview[]> {
  const answer = await adminApi(admin, "GET", `/reviews?queue=${name}&limit=100`);
  return (await answer.json<Page<AdminReview>>()).items.filter(({ course }) => course.id === courseId);
}

const decide = (admin: TestPerson, id: string, decision: string) =>
  adminApi(admin, "PATCH", `/reviews/${id}`, { decision, note: "Seen" });

async function auditOf(subject: string) {
  const { results } = await env.DB.prepare(
    "SELECT action, before, after FROM audit_log WHERE subject = ? ORDER BY created_at, id",
  )
    .bind(subject)
    .all<{ action: string; before: string | null; after: string | null }>();
  return results.map(({ action, before, after }) => [
    action,
    JSON.parse(before ?? "null"),
    JSON.parse(after ?? "null"),
  ]);
}

describe("a review with a watched word", () => {
  it("is held: its author sees it, nobody else, and it does not count until it is kept", async () => {
    const admin = await adminPerson();
    const word = uniqueWord();
    await watch(admin, word);
    const course = await makeCourse();
    const student = await studentOf(course);
    const comment = `Great, see ${word.toUpperCase()}!`;
    const review = await writeReview(student, course.id, { rating: 5, comment });
    expect(review.status).toBe("held");
    const listed = await api("GET", `/api/v1/courses/${course.id}/reviews`);
    expect((await listed.json<Page<unknown>>()).items).toEqual([]);
    expect((await starsOf(course.id)).counted).toMatchObject({ rating_count: 0 });
    const reader = await signUp();
    const report = { token: reader.token, body: { reason: "spam" } };
    expect((await api("POST", `/api/v1/reviews/${review.id}/report`, report)).status).toBe(404);
    const { reviewsWaiting } = await (await adminApi(admin, "GET", "/stats")).json<AdminStats>();
    expect(reviewsWaiting).toBeGreaterThan(0);
    expect(await queue(admin, "waiting", course.id)).toMatchObject([
      { id: review.id, status: "held", watchWord: word, comment, author: { id: student.id }, reports: [] },
    ]);
    const kept = await decide(admin, review.id, "keep");
    expect(await kept.json()).toMatchObject({ status: "visible", watchWord: null });
    expect((await starsOf(course.id)).counted).toMatchObject({ rating_count: 1, stars_5: 1 });
    expect(await queue(admin, "waiting", course.id)).toEqual([]);
    expect(await auditOf(review.id)).toEqual([
      [
        "review.decide",
        { status: "held", isWaiting: true, watchWord: word, rating: 5 },
        { status: "visible", isWaiting: false, watchWord: null, decision: "keep", note: "Seen" },
      ],
    ]);
    const again = await writeReview(student, course.id, { rating: 4, comment });
    expect(again.status).toBe("visible");
  });

  it("is held when the word comes in by editing, and shown when it goes", async () => {
    const admin = await adminPerson();
    const word = uniqueWord();
    await watch(admin, `${word} phrase`, "es");
    const course = await makeCourse();
    const student = await studentOf(course);
    const write = (comment: string) => writeReview(student, course.id, { rating: 3, comment });
    expect((await write(`${word} is no phrase`)).status).toBe("visible");
    expect((await write(`A ${word}\n phrase`)).status).toBe("held");
    expect((await starsOf(course.id)).counted).toMatchObject({ rating_count: 0 });
    expect((await write("Fine")).status).toBe("visible");
    expect(await queue(admin, "waiting", course.id)).toEqual([]);
    expect((await starsOf(course.id)).counted).toMatchObject({ rating_count: 1 });
  });
});

describe("a reported review", () => {
  it("stays until it is removed, which counts it out and tells its author", async () => {
    const admin = await adminPerson();
    const course = await makeCourse({ title: "Ordering food" });
    const student = await studentOf(course);
    const review = await writeReview(student, course.id, { rating: 1, comment: "Buy my book" });
    const reader = await signUp();
    const body = { reason: "spam", description: "Advertising" };
    await api("POST", `/api/v1/reviews/${review.id}/report`, { token: reader.token, body });
    expect((await starsOf(course.id)).counted).toMatchObject({ rating_count: 1 });
    await writeReview(student, course.id, { rating: 1, comment: "Buy my new book" });
    expect(await queue(admin, "waiting", course.id)).toMatchObject([
      { status: "visible", comment: "Buy my new book", reports: [body] },
    ]);
    expect(await (await decide(admin, review.id, "remove")).json()).toMatchObject({ status: "removed" });
    expect((await starsOf(course.id)).counted).toMatchObject({ rating_count: 0, rating_sum: 0 });
    expect(await queue(admin, "removed", course.id)).toHaveLength(1);
    expect((await problemOf(await decide(admin, review.id, "remove"))).code).toBe("already_decided");
    await eventually(async () => {
      const inbox = await api("GET", "/api/v1/notifications", { token: student.token });
      const { items } = await inbox.json<NotificationPage>();
      return items.some(
        ({ type, data }) => type === "review_removed" && data["courseTitle"] === "Ordering food",
      );
    }, 10_000);
  });

  it("waits for a moderator too when its author deletes it first: deleting takes the words, not the decision", async () => {
    const admin = await adminPerson();
    const course = await makeCourse();
    const student = await studentOf(course);
    const review = await writeReview(student, course.id, { rating: 1, comment: "Advertising" });
    await decide(admin, review.id, "remove");
    const path = `/api/v1/courses/${course.id}/reviews/mine`;
    expect((await api("DELETE", path, { token: student.token })).status).toBe(204);
    expect((await api("GET", path, { token: student.token })).status).toBe(404);
    const again = await writeReview(student, course.id, { rating: 5, comment: "Advertising again" });
    expect([again.id, again.status]).toEqual([review.id, "held"]);
    expect((await starsOf(course.id)).counted).toMatchObject({ rating_count: 0 });
  });

  it("stays in the queue when its author deletes it and writes it again", async () => {
    const admin = await adminPerson();
    const course = await makeCourse();
    const student = await studentOf(course);
    const { id } = await writeReview(student, course.id, { rating: 1, comment: "Rude words" });
    const reader = await signUp();
    await api("POST", `/api/v1/reviews/${id}/report`, { token: reader.token, body: { reason: "spam" } });
    await api("DELETE", `/api/v1/courses/${course.id}/reviews/mine`, { token: student.token });
    expect((await starsOf(course.id)).counted).toMatchObject({ rating_count: 0 });
    expect(await queue(admin, "waiting", course.id)).toEqual([]);
    const again = await writeReview(student, course.id, { rating: 1, comment: "Rude words" });
    expect([again.id, again.status]).toEqual([id, "held"]);
    expect(await queue(admin, "waiting", course.id)).toMatchObject([{ id, reports: [{ reason: "spam" }] }]);
  });

  it("waits for a moderator when its author writes anew what was removed", async () => {
    const admin = await adminPerson();
    const course = await makeCourse();
    const student = await studentOf(course);
    const { id } = await writeReview(student, course.id, { rating: 2, comment: "Rude" });
    await decide(admin, id, "remove");
    for (const comment of ["Less rude", null]) {
      expect((await writeReview(student, course.id, { rating: 2, comment })).status).toBe("held");
    }
    expect(await queue(admin, "waiting", course.id)).toMatchObject([{ id, status: "held", watchWord: null }]);
    await decide(admin, id, "keep");
    expect((await starsOf(course.id)).counted).toMatchObject({ rating_count: 1, stars_2: 1 });
  });
});

describe("moderation", () => {
  it("is not for one's own review, what is not there, or a decision nobody knows", async () => {
    const admin = await adminPerson();
    const course = await makeCourse();
    await api("POST", `/api/v1/courses/${course.id}/enroll`, { token: admin.token });
    const { id } = await writeReview(admin, course.id, { rating: 5 });
    expect((await problemOf(await decide(admin, id, "remove"))).code).toBe("cannot_target_self");
    expect((await decide(admin, newId(), "remove")).status).toBe(404);
    expect((await decide(admin, id, "hide")).status).toBe(400);
    expect((await problemOf(await decide(await adminPerson(), id, "keep"))).code).toBe("already_decided");
    const student = await signUp();
    expect((await decide(student, id, "remove")).status).toBe(403);
  });

  it("pages every queue, and gives it as a file", async () => {
    const admin = await adminPerson();
    const course = await makeCourse();
    const ids: string[] = [];
    for (const rating of [1, 2, 3]) {
      const review = await writeReview(await studentOf(course), course.id, { rating, comment: "=1+1" });
      const reader = await signUp();
      await api("POST", `/api/v1/reviews/${review.id}/report`, {
        token: reader.token,
        body: { reason: "other" },
      });
      ids.push(review.id);
    }
    for (const [name, expected] of [
      ["waiting", ids],
      ["visible", ids.toReversed()],
    ] as const) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const next: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
        const answer = await adminApi(admin, "GET", `/reviews?queue=${name}&limit=1${next}`);
        const page: Page<AdminReview> = await answer.json();
        seen.push(...page.items.filter((item) => item.course.id === course.id).map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect([name, seen]).toEqual([name, expected]);
    }
    const file = await adminApi(admin, "GET", "/reviews?format=csv");
    expect(file.headers.get("content-type")).toContain("text/csv");
    expect(await file.text()).toContain("'=1+1");
  });
});

describe("the list of watched words", () => {
  it("is kept by administrators, with a line for each change", async () => {
    const admin = await adminPerson();
    const word = uniqueWord();
    const made = await watch(admin, `É${word}`, "es-mx");
    expect(made).toMatchObject({ language: "es-MX", word: `É${word}` });
    const list = async (query: string) =>
      (await (await adminApi(admin, "GET", `/watch-words${query}`)).json<{ items: WatchWord[] }>()).items;
    expect(await list("?language=es-MX")).toContainEqual(made);
    expect(await list("")).toContainEqual(made);
    expect(await list("?language=de")).not.toContainEqual(made);
    const twice = await adminApi(admin, "POST", "/watch-words", { language: "es-MX", word: `e${word}` });
    expect([twice.status, (await problemOf(twice)).code]).toEqual([409, "conflict"]);
    expect((await adminApi(admin, "DELETE", `/watch-words/${made.id}`)).status).toBe(204);
    expect((await adminApi(admin, "DELETE", `/watch-words/${made.id}`)).status).toBe(404);
    expect(await auditOf(made.id)).toEqual([
      ["watch_word.create", null, made],
      ["watch_word.delete", made, null],
    ]);
    const course = await makeCourse();
    const comment = `é${word}`;
    const free = await writeReview(await studentOf(course), course.id, { rating: 5, comment });
    expect(free.status).toBe("visible");
  });

  it("refuses what has no letters, an unknown language, and everybody else", async () => {
    const admin = await adminPerson();
    for (const body of [
      { language: "en", word: "!!" },
      { language: "en", word: "a" },
      { language: "no language", word: "casino" },
      { word: "casino" },
    ]) {
      expect((await adminApi(admin, "POST", "/watch-words", body)).status).toBe(400);
    }
    expect((await adminApi(await signUp(), "GET", "/watch-words")).status).toBe(403);
  });

  it("has an end: with 5000 words the next one waits until one is removed", async () => {
    const admin = await adminPerson();
    await env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
       INSERT INTO watch_words (id, language, word, folded, created_at)
       SELECT 'full-' || i, 'en', 'full ' || i, 'full ' || i, 0 FROM n`,
    ).run();
    try {
      const next = await adminApi(admin, "POST", "/watch-words", { language: "en", word: uniqueWord() });
      expect([next.status, (await problemOf(next)).code]).toEqual([409, "conflict"]);
    } finally {
      await env.DB.prepare("DELETE FROM watch_words WHERE id LIKE 'full-%'").run();
    }
    await watch(admin, uniqueWord());
  });
});
