import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, signUp, type TestPerson } from "../../../test/support/api.ts";
import { makeCourse } from "../../../test/support/courses.ts";
import { instructorPerson } from "../../../test/support/instructors.ts";
import { studentOf } from "../../../test/support/students.ts";
import type { CourseNumbers } from "../../contract/courses/learning.ts";

const pathOf = (courseId: string) => `/api/v1/instructor/courses/${courseId}/numbers`;

describe("the numbers of a course", () => {
  it("say who takes part, who is active, who is done, and where people stop", async () => {
    const teacher = await instructorPerson();
    const course = await makeCourse({ instructorId: teacher.id, lessons: 3 });
    const students: TestPerson[] = [];
    for (let made = 0; made < 4; made += 1) students.push(await studentOf(course));
    const complete = async (who: number, ...lessons: number[]) => {
      for (const lesson of lessons) {
        const path = `/api/v1/lessons/${course.lessonIds[lesson]}/complete`;
        await api("POST", path, { token: students[who]?.token ?? "" });
      }
    };
    await complete(0, 0, 1, 2);
    await complete(1, 0, 1);
    await complete(2, 0);
    // Began with the second lesson without completing it, and is not one of those lost behind the first.
    await api("PUT", `/api/v1/lessons/${course.lessonIds[1]}/progress`, {
      token: students[3]?.token ?? "",
      body: { positionSecs: 1, watched: [] },
    });
    await env.DB.prepare("UPDATE enrolments SET last_active_at = 1 WHERE user_id = ?")
      .bind(students[2]?.id)
      .run();
    const answer = await api("GET", pathOf(course.id), { token: teacher.token });
    const numbers = await answer.json<CourseNumbers>();
    expect(numbers).toMatchObject({ enrolled: 4, active: 3, completed: 1 });
    expect(
      numbers.lessons.map((lesson) => [
        lesson.lessonId,
        lesson.started,
        lesson.completed,
        lesson.completionPercent,
        lesson.dropOffPercent,
      ]),
    ).toEqual([
      [course.lessonIds[0], 3, 3, 75, 0],
      [course.lessonIds[1], 3, 2, 50, 33],
      [course.lessonIds[2], 1, 1, 25, 50],
    ]);
  });

  it("are zero for a course that nobody takes", async () => {
    const teacher = await instructorPerson();
    const course = await makeCourse({ instructorId: teacher.id, lessons: 1 });
    const answer = await api("GET", pathOf(course.id), { token: teacher.token });
    expect(await answer.json()).toMatchObject({
      enrolled: 0,
      active: 0,
      completed: 0,
      lessons: [{ started: 0, completionPercent: 0, dropOffPercent: 0 }],
    });
  });

  it("are its instructor's alone", async () => {
    const [other, student, course] = [await instructorPerson(), await signUp(), await makeCourse()];
    expect((await api("GET", pathOf(course.id), { token: other.token })).status).toBe(404);
    expect((await api("GET", pathOf(course.id), { token: student.token })).status).toBe(403);
    expect((await api("GET", pathOf(course.id))).status).toBe(401);
    expect((await api("GET", pathOf("me"), { token: other.token })).status).toBe(400);
  });
});
