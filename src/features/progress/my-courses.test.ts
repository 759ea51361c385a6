import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, signUp } from "../../../test/support/api.ts";
import { makeCourse } from "../../../test/support/courses.ts";
import { studentOf } from "../../../test/support/students.ts";
import type { Page } from "../../contract/common.ts";
import type { MyCourse } from "../../contract/courses/learning.ts";

const path = "/api/v1/my/courses";

async function list(token: string, query = ""): Promise<Page<MyCourse>> {
  return (await api("GET", `${path}${query}`, { token })).json();
}

describe("my courses", () => {
  it("are listed with the last active first, and how far I am", async () => {
    const [first, second] = [await makeCourse({ lessons: 4 }), await makeCourse({ lessons: 2 })];
    const student = await studentOf(first);
    const { token } = student;
    await api("POST", `/api/v1/courses/${second.id}/enroll`, { token });
    await api("POST", `/api/v1/lessons/${first.lessonIds[0]}/complete`, { token });
    const { items, nextCursor } = await list(token);
    expect(nextCursor).toBeNull();
    expect(items).toMatchObject([
      {
        course: { id: first.id, slug: first.slug, enrolmentCount: 1 },
        isOpen: true,
        progress: { percent: 25, completedLessons: 1, lessonCount: 4, continueLessonId: first.lessonIds[1] },
      },
      { course: { id: second.id }, progress: { percent: 0, continueLessonId: second.lessonIds[0] } },
    ]);
    const page = await list(token, "?limit=1");
    expect(page.items.map(({ course }) => course.id)).toEqual([first.id]);
    const rest = await list(token, `?limit=1&cursor=${encodeURIComponent(page.nextCursor ?? "")}`);
    expect([rest.items.map(({ course }) => course.id), rest.nextCursor]).toEqual([[second.id], null]);
  });

  it("stay listed, closed, when the course or the access to it is taken back", async () => {
    const course = await makeCourse();
    const student = await studentOf(course);
    await env.DB.prepare("UPDATE courses SET status = 'draft' WHERE id = ?").bind(course.id).run();
    expect((await list(student.token)).items).toMatchObject([{ isOpen: false }]);
    await env.DB.prepare("UPDATE courses SET status = 'archived' WHERE id = ?").bind(course.id).run();
    expect((await list(student.token)).items).toMatchObject([{ isOpen: true }]);
    await env.DB.prepare("UPDATE entitlements SET revoked_at = 1 WHERE user_id = ?").bind(student.id).run();
    expect((await list(student.token)).items).toMatchObject([{ isOpen: false }]);
  });

  it("are nobody else's, and another person's cursor is refused", async () => {
    const [a, b] = [await makeCourse(), await makeCourse()];
    const student = await studentOf(a);
    await api("POST", `/api/v1/courses/${b.id}/enroll`, { token: student.token });
    const other = await signUp();
    expect(await list(other.token)).toEqual({ items: [], nextCursor: null });
    const { nextCursor } = await list(student.token, "?limit=1");
    const stolen = await api("GET", `${path}?cursor=${encodeURIComponent(nextCursor ?? "")}`, other);
    expect(stolen.status).toBe(400);
    expect((await api("GET", path)).status).toBe(401);
    expect((await api("GET", `${path}?limit=0`, { token: other.token })).status).toBe(400);
  });
});
