import { describe, expect, it } from "vitest";
import { adminPerson } from "../../../test/support/admins.ts";
import { api, signUp } from "../../../test/support/api.ts";
import { makeCourse } from "../../../test/support/courses.ts";
import { instructorPerson } from "../../../test/support/instructors.ts";
import type { Page } from "../../contract/common.ts";
import type { CourseStudent } from "../../contract/courses/learning.ts";

const pathOf = (courseId: string) => `/api/v1/instructor/courses/${courseId}/students`;

describe("the list of students", () => {
  it("shows its instructor who takes part, page by page, the last enrolled first", async () => {
    const teacher = await instructorPerson();
    const course = await makeCourse({ instructorId: teacher.id, lessons: 4 });
    const students = [];
    for (const displayName of ["Ana", "Ben", "Caro"]) {
      const student = await signUp({ displayName });
      await api("POST", `/api/v1/courses/${course.id}/enroll`, { token: student.token });
      students.unshift({ id: student.id, displayName, percent: 0, completedAt: null });
    }
    const seen: CourseStudent[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const answer = await api("GET", `${pathOf(course.id)}?limit=2${query}`, { token: teacher.token });
      const page: Page<CourseStudent> = await answer.json();
      seen.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toMatchObject(students);
    const admin = await adminPerson();
    const forAdmin = await api("GET", pathOf(course.id), { token: admin.token });
    expect((await forAdmin.json<Page<CourseStudent>>()).items).toHaveLength(3);
  });

  it("is not there for another instructor, a student or a stranger, nor with another list's cursor", async () => {
    const [teacher, other, student] = [await instructorPerson(), await instructorPerson(), await signUp()];
    const course = await makeCourse({ instructorId: teacher.id });
    expect((await api("GET", pathOf(course.id), { token: other.token })).status).toBe(404);
    expect((await api("GET", pathOf(course.id), { token: student.token })).status).toBe(403);
    expect((await api("GET", pathOf(course.id))).status).toBe(401);
    expect((await api("GET", `${pathOf(course.id)}?cursor=abc`, { token: teacher.token })).status).toBe(400);
  });
});
