import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { makeCourse } from "../../../test/support/courses.ts";
import { TestClock, withServices } from "../../../test/support/services.ts";
import type { Enrolment } from "../../contract/courses/learning.ts";
import { newId } from "../../platform/ids.ts";

const PRICE = { amount: 1999, currency: "USD" } as const;

const enrol = (token: string, courseId: string) =>
  api("POST", `/api/v1/courses/${courseId}/enroll`, { token });

async function countOf(courseId: string) {
  return env.DB.prepare(
    "SELECT enrolment_count AS counted, (SELECT count(*) FROM enrolments WHERE course_id = courses.id) AS rows, (SELECT count(*) FROM entitlements WHERE course_id = courses.id) AS open FROM courses WHERE id = ?",
  )
    .bind(courseId)
    .first();
}

const courseOf = (id: string) => withServices(({ courseDirectory }) => courseDirectory.mustFindCourse(id));

async function mayLearn(userId: string, courseId: string): Promise<boolean> {
  const course = await courseOf(courseId);
  return withServices(({ access }) => access.mayLearn(userId, course));
}

describe("enrolling", () => {
  it("opens a free course, and repeating it answers the same", async () => {
    const { id, token } = await signUp();
    const course = await makeCourse();
    expect(await mayLearn(id, course.id)).toBe(false);
    const first = await enrol(token, course.id);
    expect(first.status).toBe(201);
    const enrolment = await first.json<Enrolment>();
    expect(enrolment.courseId).toBe(course.id);
    const second = await enrol(token, course.id);
    expect([second.status, await second.json()]).toEqual([200, enrolment]);
    expect(await mayLearn(id, course.id)).toBe(true);
  });

  it("counts once when it is asked many times at the same moment", async () => {
    const { token } = await signUp();
    const course = await makeCourse();
    const answers = await Promise.all(Array.from({ length: 8 }, () => enrol(token, course.id)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      ...Array(7).fill(200),
      201,
    ]);
    expect(await countOf(course.id)).toEqual({ counted: 1, rows: 1, open: 1 });
  });

  it("announces that the catalogue shows another number", async () => {
    const { token } = await signUp();
    const course = await makeCourse();
    await enrol(token, course.id);
    const event = await env.DB.prepare("SELECT count(*) AS n FROM outbox WHERE payload LIKE ?")
      .bind(`%${course.id}%`)
      .first("n");
    expect(event).toBe(1);
  });

  it("asks for payment where there is a price, unless something has opened the course", async () => {
    const { id, token } = await signUp();
    const course = await makeCourse({ price: PRICE });
    const refused = await enrol(token, course.id);
    expect([refused.status, (await problemOf(refused)).code]).toEqual([402, "payment_required"]);
    expect(await countOf(course.id)).toEqual({ counted: 0, rows: 0, open: 0 });
    await withServices(({ access, db }) =>
      db.batch([
        access.granting({ userId: id, courseId: null, source: "subscription", sourceId: "plan-1" }),
        db.run("SELECT 1"),
      ]),
    );
    expect((await enrol(token, course.id)).status).toBe(201);
    expect(await countOf(course.id)).toEqual({ counted: 1, rows: 1, open: 0 });
  });

  it("refuses one's own course, drafts, archives and what is not there", async () => {
    const { id, token } = await signUp();
    const own = await makeCourse({ instructorId: id });
    expect((await problemOf(await enrol(token, own.id))).code).toBe("own_course");
    for (const plan of [
      { status: "draft" },
      { status: "draft", price: null },
      { status: "archived" },
    ] as const) {
      expect((await enrol(token, (await makeCourse(plan)).id)).status).toBe(404);
    }
    expect((await enrol(token, newId())).status).toBe(404);
    expect((await enrol(token, "me")).status).toBe(400);
    expect((await api("POST", `/api/v1/courses/${own.id}/enroll`)).status).toBe(401);
  });
});

describe("access", () => {
  it("is the instructor's always, and a student's while the course is out", async () => {
    const student = await signUp();
    const course = await makeCourse({ lessons: 1 });
    await enrol(student.token, course.id);
    for (const [status, isOpen] of [
      ["draft", false],
      ["archived", true],
      ["published", true],
    ] as const) {
      await env.DB.prepare("UPDATE courses SET status = ? WHERE id = ?").bind(status, course.id).run();
      expect([status, await mayLearn(student.id, course.id)]).toEqual([status, isOpen]);
      expect([status, await mayLearn(course.instructorId, course.id)]).toEqual([status, true]);
    }
  });

  it("says what is missing: enrolment, payment, or the course itself", async () => {
    const { id } = await signUp();
    for (const [plan, code] of [
      [{}, "enrolment_required"],
      [{ price: PRICE }, "payment_required"],
      [{ status: "draft" }, "not_found"],
    ] as const) {
      const course = await courseOf((await makeCourse(plan)).id);
      await expect(withServices(({ access }) => access.mustBeAbleToLearn(id, course))).rejects.toMatchObject({
        code,
      });
    }
  });

  it("is taken back from one course, and stays with another from the same source", async () => {
    const { id } = await signUp();
    const [taken, kept] = [await makeCourse({ price: PRICE }), await makeCourse({ price: PRICE })];
    const given = (courseId: string) => ({ userId: id, courseId, source: "admin", sourceId: "" }) as const;
    const open = await withServices(async ({ access, db }) => {
      await db.batch([
        access.granting(given(taken.id)),
        access.granting(given(kept.id)),
        access.revoking(given(taken.id)),
      ]);
      return access.findEntitled(id, [taken.id, kept.id]);
    });
    expect([...open]).toEqual([kept.id]);
  });

  it("begins, ends and is taken back with its entitlement, whatever comes first or twice", async () => {
    const { id } = await signUp();
    const course = await makeCourse({ price: PRICE });
    const clock = new TestClock();
    const origin = { userId: id, courseId: course.id, source: "order", sourceId: "order-1" } as const;
    const grant = (endsAt: number | null) =>
      withServices(
        ({ access, db }) => db.batch([access.granting({ ...origin, endsAt }), db.run("SELECT 1")]),
        clock,
      );
    const row = await courseOf(course.id);
    const isOpen = () => withServices(({ access }) => access.mayLearn(id, row), clock);
    await grant(clock.now() + 1000);
    await grant(clock.now() + 9000);
    expect(await isOpen()).toBe(true);
    clock.advance(1000);
    expect(await isOpen()).toBe(false);
    clock.advance(-1000);
    await withServices(({ access, db }) => db.batch([access.revoking(origin), db.run("SELECT 1")]), clock);
    expect(await isOpen()).toBe(false);
    await grant(null);
    expect(await isOpen()).toBe(false);
  });
});
