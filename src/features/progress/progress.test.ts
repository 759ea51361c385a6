import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, problemOf, signUp, type TestPerson } from "../../../test/support/api.ts";
import { makeCourse } from "../../../test/support/courses.ts";
import { withServices } from "../../../test/support/services.ts";
import { studentOf } from "../../../test/support/students.ts";
import type { LessonProgress, MyProgress } from "../../contract/courses/learning.ts";
import { newId } from "../../platform/ids.ts";

type Watched = readonly (readonly [number, number])[];

const send = ({ token }: Pick<TestPerson, "token">, lessonId: string, body: unknown) =>
  api("PUT", `/api/v1/lessons/${lessonId}/progress`, { token, body });
const report = async (who: TestPerson, lessonId: string, watched: Watched, positionSecs = 0) =>
  (await send(who, lessonId, { positionSecs, watched })).json<LessonProgress>();
const complete = ({ token }: Pick<TestPerson, "token">, lessonId: string) =>
  api("POST", `/api/v1/lessons/${lessonId}/complete`, { token });
const mine = async ({ token }: TestPerson, courseId: string) =>
  (await api("GET", `/api/v1/my/progress/${courseId}`, { token })).json<MyProgress>();

const at = (lessonIds: readonly string[], index: number) => lessonIds[index] ?? "";

describe("progress in a lesson", () => {
  it("adds what was played, and a repeated report adds nothing", async () => {
    const course = await makeCourse({ lessons: 1 });
    const student = await studentOf(course);
    const lesson = at(course.lessonIds, 0);
    expect(await report(student, lesson, [[0, 10]], 10)).toEqual({
      lessonId: lesson,
      positionSecs: 10,
      watchedSeconds: 10,
      completedAt: null,
    });
    for (let time = 0; time < 2; time += 1) {
      const again = await report(student, lesson, [[5, 20.5]], 20.5);
      expect(again).toMatchObject({ positionSecs: 20.5, watchedSeconds: 20 });
    }
  });

  it("loses nothing when many reports come at once", async () => {
    const course = await makeCourse({ lessons: [{ durationSeconds: 1000 }] });
    const student = await studentOf(course);
    const lesson = at(course.lessonIds, 0);
    const parts = Array.from({ length: 12 }, (_, index) => [index * 50, index * 50 + 10] as const);
    const answers = await Promise.all(
      parts.map((part) => send(student, lesson, { positionSecs: part[1], watched: [part] })),
    );
    expect(answers.map(({ status }) => status)).toEqual(parts.map(() => 200));
    expect(await report(student, lesson, [])).toMatchObject({ watchedSeconds: 120 });
  });

  it("completes a video once nine tenths were played, and not what lies behind its end", async () => {
    const course = await makeCourse({ lessons: [{ durationSeconds: 100 }] });
    const student = await studentOf(course);
    const lesson = at(course.lessonIds, 0);
    const beyond = await report(
      student,
      lesson,
      [
        [0, 89],
        [100, 200],
      ],
      500,
    );
    expect(beyond).toMatchObject({ positionSecs: 100, watchedSeconds: 89, completedAt: null });
    expect((await report(student, lesson, [[89, 90]])).completedAt).not.toBeNull();
  });

  it("completes nothing by itself where the length is not known, or there is no video", async () => {
    const course = await makeCourse({ lessons: [{ durationSeconds: 0 }, { type: "article" }] });
    const student = await studentOf(course);
    for (const lesson of course.lessonIds) {
      expect((await report(student, lesson, [[0, 500]])).completedAt).toBeNull();
      const done = await complete(student, lesson);
      expect([done.status, (await done.json<LessonProgress>()).completedAt]).toEqual([
        200,
        expect.any(String),
      ]);
    }
  });

  it("is for those who take part: not for a stranger, the instructor, or after access has ended", async () => {
    const instructor = await signUp();
    const course = await makeCourse({ lessons: 1, instructorId: instructor.id });
    const paid = await makeCourse({ lessons: 1, price: { amount: 500, currency: "EUR" } });
    const draft = await makeCourse({ lessons: 1, status: "draft" });
    const [lesson, stranger, student] = [at(course.lessonIds, 0), await signUp(), await studentOf(course)];
    const body = { positionSecs: 1, watched: [[0, 1]] };
    const codeOf = async (answer: Response) => (await problemOf(answer)).code;
    expect(await codeOf(await send(stranger, lesson, body))).toBe("enrolment_required");
    expect(await codeOf(await complete(stranger, at(paid.lessonIds, 0)))).toBe("payment_required");
    expect(await codeOf(await send(stranger, at(draft.lessonIds, 0), body))).toBe("not_found");
    expect(await codeOf(await send(instructor, lesson, body))).toBe("own_course");
    expect((await send(student, newId(), body)).status).toBe(404);
    await env.DB.prepare("UPDATE entitlements SET revoked_at = 1 WHERE user_id = ?").bind(student.id).run();
    expect(await codeOf(await send(student, lesson, body))).toBe("enrolment_required");
    expect((await api("PUT", `/api/v1/lessons/${lesson}/progress`, { body })).status).toBe(401);
  });

  it("refuses what makes no sense", async () => {
    const course = await makeCourse({ lessons: 1 });
    const student = await studentOf(course);
    for (const body of [
      {},
      { positionSecs: -1, watched: [] },
      { positionSecs: 1, watched: [[10, 5]] },
      { positionSecs: 1, watched: [[0, 1e9]] },
      { positionSecs: 1, watched: [[0, 1, 2]] },
      { positionSecs: 1, watched: Array.from({ length: 201 }, () => [0, 1]) },
    ]) {
      expect((await send(student, at(course.lessonIds, 0), body)).status).toBe(400);
    }
  });
});

describe("progress in a course", () => {
  it("counts each lesson once, and the course is done with the last of them", async () => {
    const course = await makeCourse({ lessons: 3 });
    const student = await studentOf(course);
    const [first, second, third] = [0, 1, 2].map((index) => at(course.lessonIds, index));
    expect(await mine(student, course.id)).toEqual({
      courseId: course.id,
      percent: 0,
      completedLessons: 0,
      lessonCount: 3,
      completedAt: null,
      continueLessonId: first,
      lessons: [],
    });
    const lesson = second ?? "";
    await Promise.all(Array.from({ length: 6 }, () => complete(student, lesson)));
    const after = await mine(student, course.id);
    expect(after).toMatchObject({ percent: 33, completedLessons: 1, continueLessonId: third });
    expect(after.lessons.map(({ lessonId }) => lessonId)).toEqual([second]);
    await Promise.all([complete(student, first ?? ""), complete(student, third ?? "")]);
    const done = await mine(student, course.id);
    expect(done).toMatchObject({ percent: 100, completedLessons: 3, completedAt: expect.any(String) });
  });

  it("is not there for somebody who takes no part", async () => {
    const course = await makeCourse();
    const { token } = await signUp();
    expect((await api("GET", `/api/v1/my/progress/${course.id}`, { token })).status).toBe(404);
    expect((await api("GET", `/api/v1/my/progress/me`, { token })).status).toBe(400);
  });

  it("goes on with the lesson that was opened last", async () => {
    const course = await makeCourse({ lessons: 3 });
    const student = await studentOf(course);
    await report(student, at(course.lessonIds, 2), [[0, 5]]);
    expect((await mine(student, course.id)).continueLessonId).toBe(course.lessonIds[2]);
  });

  it("forgets a lesson that is taken out, and is done for those who miss nothing else", async () => {
    const course = await makeCourse({ lessons: 3 });
    const [ahead, behind] = [await studentOf(course), await studentOf(course)];
    const [first, second, third] = [0, 1, 2].map((index) => at(course.lessonIds, index));
    for (const lesson of [first ?? "", second ?? ""]) await complete(ahead, lesson);
    await complete(behind, third ?? "");
    await api("POST", `/api/v1/lessons/${third}/notes`, { token: behind.token, body: { text: "Mine" } });
    await withServices(async ({ progress, db }) => {
      const [head, ...rest] = progress.afterLessonRemoved(third ?? "", course.id);
      if (head === undefined) throw new Error("Nothing to do");
      await db.batch([head, ...rest, db.run(`DELETE FROM lessons WHERE id = '${third}'`)]);
    });
    expect(await mine(ahead, course.id)).toMatchObject({ percent: 100, completedAt: expect.any(String) });
    expect(await mine(behind, course.id)).toMatchObject({
      percent: 0,
      completedLessons: 0,
      completedAt: null,
      lessons: [],
    });
  });

  it("falls under 100 again with a new lesson, while its day of completion stays", async () => {
    const course = await makeCourse({ lessons: 1 });
    const student = await studentOf(course);
    await complete(student, at(course.lessonIds, 0));
    await env.DB.prepare(
      "INSERT INTO lessons (id, course_id, section_id, title, type, order_key, created_at, updated_at) VALUES (?, ?, ?, 'New', 'video', 'b0', 0, 0)",
    )
      .bind(newId(), course.id, course.sectionId)
      .run();
    expect(await mine(student, course.id)).toMatchObject({ percent: 50, completedAt: expect.any(String) });
  });
});
