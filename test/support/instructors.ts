import type { Course } from "../../src/contract/courses/course.ts";
import { api, signUp, type TestPerson } from "./api.ts";
import { withServices } from "./services.ts";

/** Somebody who teaches. */
export async function instructorPerson(options: { displayName?: string } = {}): Promise<TestPerson> {
  const person = await signUp(options);
  await withServices(({ roles }) => roles.change(person.id, "instructor"));
  return person;
}

/** Sends a request as that person and answers the course that comes back. */
export async function courseAnswer(answer: Response): Promise<Course> {
  if (!answer.ok) throw new Error(`Answered ${answer.status}: ${await answer.text()}`);
  return answer.json<Course>();
}

/** A draft made through the API. */
export async function draftOf(person: TestPerson, title = "Small talk that works"): Promise<Course> {
  const body = { title, level: "beginner" };
  return courseAnswer(await api("POST", "/api/v1/courses", { token: person.token, body }));
}

/** A draft with one section and one lesson in it. */
export async function draftWithLesson(
  person: TestPerson,
  lesson: { type?: "article" | "video" | "file"; isFree?: boolean } = {},
): Promise<{ course: Course; sectionId: string; lessonId: string }> {
  const { token } = person;
  const draft = await draftOf(person);
  const path = `/api/v1/courses/${draft.id}`;
  const withSection = await courseAnswer(
    await api("POST", `${path}/sections`, { token, body: { title: "First words" } }),
  );
  const sectionId = withSection.sections[0]?.id ?? "";
  const body = { sectionId, title: "Saying hello", type: "article", ...lesson };
  const course = await courseAnswer(await api("POST", `${path}/lessons`, { token, body }));
  return { course, sectionId, lessonId: course.sections[0]?.lessons[0]?.id ?? "" };
}

/** An article of one paragraph. */
export const articleOf = (text: string) => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});
