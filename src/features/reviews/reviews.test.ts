import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { adminApi, adminPerson } from "../../../test/support/admins.ts";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { makeCourse } from "../../../test/support/courses.ts";
import { putReview, starsOf, writeReview } from "../../../test/support/reviews.ts";
import { studentOf } from "../../../test/support/students.ts";
import type { Page } from "../../contract/common.ts";
import type { MyReview, Review } from "../../contract/courses/reviews.ts";
import { newId } from "../../platform/ids.ts";

const pathOf = (courseId: string) => `/api/v1/courses/${courseId}/reviews`;

async function list(courseId: string, query = ""): Promise<Page<Review>> {
  return (await api("GET", `${pathOf(courseId)}${query}`)).json();
}

async function listAll(courseId: string, query: string): Promise<Review[]> {
  const seen: Review[] = [];
  let cursor: string | null = null;
  do {
    const next: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await list(courseId, `?limit=2${query}${next}`);
    seen.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return seen;
}

describe("my review of a course", () => {
  it("is written, read, written anew and taken back, and the course counts along", async () => {
    const course = await makeCourse();
    const student = await studentOf(course, { displayName: "Ana" });
    const mine = `${pathOf(course.id)}/mine`;
    expect((await api("GET", mine, student)).status).toBe(404);
    const first = await writeReview(student, course.id, { rating: 5, comment: " I speak more. " });
    expect(first).toMatchObject({
      author: { id: student.id, displayName: "Ana" },
      rating: 5,
      comment: "I speak more.",
      reply: null,
      status: "visible",
    });
    expect(await (await api("GET", mine, student)).json()).toEqual(first);
    const second = await writeReview(student, course.id, { rating: 2 });
    expect(second).toMatchObject({ id: first.id, rating: 2, comment: null, createdAt: first.createdAt });
    expect((await list(course.id)).items).toMatchObject([{ id: first.id, rating: 2 }]);
    expect((await starsOf(course.id)).counted).toMatchObject({ rating_sum: 2, rating_count: 1, stars_2: 1 });
    for (let time = 0; time < 2; time += 1) expect((await api("DELETE", mine, student)).status).toBe(204);
    expect((await starsOf(course.id)).counted).toMatchObject({ rating_sum: 0, rating_count: 0, stars_2: 0 });
    expect((await list(course.id)).items).toEqual([]);
  });

  it("takes enrolment, and not one's own course", async () => {
    const instructor = await signUp();
    const course = await makeCourse({ instructorId: instructor.id });
    const draft = await makeCourse({ status: "draft" });
    const stranger = await signUp();
    const body = { rating: 5 };
    const refusal = async (answer: Response) => [answer.status, (await problemOf(answer)).code];
    expect(await refusal(await putReview(stranger, course.id, body))).toEqual([403, "enrolment_required"]);
    expect(await refusal(await putReview(instructor, course.id, body))).toEqual([422, "own_course"]);
    expect(await refusal(await putReview(stranger, draft.id, body))).toEqual([404, "not_found"]);
    expect((await putReview(stranger, newId(), body)).status).toBe(404);
    for (const method of ["GET", "DELETE"]) {
      expect((await api(method, `${pathOf(course.id)}/mine`, stranger)).status).toBe(403);
      expect((await api(method, `${pathOf(course.id)}/mine`)).status).toBe(401);
    }
  });

  it("refuses stars that there are not, and too many words", async () => {
    const course = await makeCourse();
    const student = await studentOf(course);
    for (const body of [
      {},
      { rating: 0 },
      { rating: 6 },
      { rating: 4.5 },
      { rating: 5, comment: "a".repeat(2001) },
      { rating: 5, status: "visible" },
    ]) {
      expect((await putReview(student, course.id, body)).status).toBe(400);
    }
  });
});

describe("the reviews of a course", () => {
  it("are listed by pages in any order, without gaps or repeats", async () => {
    const course = await makeCourse();
    const ratings = [3, 5, 1, 5, 3];
    const ids: string[] = [];
    for (const rating of ratings) {
      ids.push((await writeReview(await studentOf(course), course.id, { rating })).id);
    }
    const order = async (query: string) => (await listAll(course.id, query)).map(({ id }) => ids.indexOf(id));
    expect(await order("")).toEqual([4, 3, 2, 1, 0]);
    expect(await order("&sort=highest")).toEqual([3, 1, 4, 0, 2]);
    expect(await order("&sort=lowest")).toEqual([2, 0, 4, 1, 3]);
    expect(await order("&rating=3")).toEqual([4, 0]);
    expect(await order("&rating=3&sort=lowest")).toEqual([0, 4]);
    const { nextCursor } = await list(course.id, "?limit=2&sort=highest");
    const cursor = encodeURIComponent(nextCursor ?? "");
    for (const query of [`?cursor=${cursor}`, `?sort=highest&rating=3&cursor=${cursor}`, "?sort=best"]) {
      expect((await api("GET", `${pathOf(course.id)}${query}`)).status).toBe(400);
    }
  });

  it("are public, but not those of a draft, and are not sent again when nothing has changed", async () => {
    const instructor = await signUp();
    const course = await makeCourse({ instructorId: instructor.id });
    await writeReview(await studentOf(course), course.id, { rating: 4 });
    const answer = await api("GET", pathOf(course.id));
    expect(answer.status).toBe(200);
    const headers = { "if-none-match": answer.headers.get("etag") ?? "" };
    expect((await api("GET", pathOf(course.id), { headers })).status).toBe(304);
    await env.DB.prepare("UPDATE courses SET status = 'draft' WHERE id = ?").bind(course.id).run();
    expect((await api("GET", pathOf(course.id))).status).toBe(404);
    expect((await api("GET", pathOf(course.id), await signUp())).status).toBe(404);
    expect((await api("GET", pathOf(course.id), instructor)).status).toBe(200);
    expect((await api("GET", pathOf(newId()))).status).toBe(404);
    expect((await api("GET", pathOf(newId()), { token: "nonsense" })).status).toBe(401);
  });

  it("are answered by the instructor, and the author is told of the first answer", async () => {
    const instructor = await signUp();
    await env.DB.prepare("UPDATE users SET role = 'instructor' WHERE id = ?").bind(instructor.id).run();
    const course = await makeCourse({ instructorId: instructor.id, title: "Ordering food" });
    const student = await studentOf(course);
    const { id } = await writeReview(student, course.id, { rating: 3 });
    const reply = (token: string, text: string) =>
      api("POST", `/api/v1/reviews/${id}/reply`, { token, body: { text } });
    for (const text of ["Thank you", "Thank you very much"]) {
      const answer = await reply(instructor.token, text);
      expect([answer.status, (await answer.json<Review>()).reply?.text]).toEqual([200, text]);
    }
    expect((await writeReview(student, course.id, { rating: 4 })).reply?.text).toBe("Thank you very much");
    const told = await env.DB.prepare(
      "SELECT count(*) AS n FROM outbox WHERE topic = 'review.replied' AND payload LIKE ?",
    )
      .bind(`%${student.id}%`)
      .first("n");
    expect(told).toBe(1);
    const other = await signUp();
    expect((await reply(other.token, "Mine")).status).toBe(403);
    await env.DB.prepare("UPDATE users SET role = 'instructor' WHERE id = ?").bind(other.id).run();
    expect((await reply(other.token, "Mine")).status).toBe(404);
    expect((await reply(instructor.token, " ")).status).toBe(400);
    expect((await api("POST", `/api/v1/reviews/${id}/reply`)).status).toBe(401);
    const word = `word${newId().replaceAll("-", "")}`;
    await adminApi(await adminPerson(), "POST", "/watch-words", { language: "en", word });
    expect((await reply(instructor.token, `You ${word}`)).status).toBe(400);
  });

  it("are reported once by each person, and not by their author", async () => {
    const course = await makeCourse();
    const author = await studentOf(course);
    const { id } = await writeReview(author, course.id, { rating: 1, comment: "Buy my book" });
    const report = (token: string, target = id) =>
      api("POST", `/api/v1/reviews/${target}/report`, { token, body: { reason: "spam" } });
    const reader = await signUp();
    expect((await report(reader.token)).status).toBe(201);
    expect((await problemOf(await report(reader.token))).code).toBe("already_reported");
    expect((await problemOf(await report(author.token))).code).toBe("cannot_target_self");
    expect((await report(reader.token, newId())).status).toBe(404);
    expect(
      (await api("POST", `/api/v1/reviews/${id}/report`, { token: reader.token, body: {} })).status,
    ).toBe(400);
    expect((await api("POST", `/api/v1/reviews/${id}/report`)).status).toBe(401);
    const mine = await (await api("GET", `${pathOf(course.id)}/mine`, author)).json<MyReview>();
    expect(mine.status).toBe("visible");
  });
});
