import { api, signUp, type TestPerson } from "./api.ts";

/** Somebody new who takes part in the course, which is free. */
export async function studentOf(
  course: { id: string },
  options: { displayName?: string } = {},
): Promise<TestPerson> {
  const person = await signUp(options);
  const answer = await api("POST", `/api/v1/courses/${course.id}/enroll`, { token: person.token });
  if (answer.status !== 201) throw new Error(`Enrolling answered ${answer.status}: ${await answer.text()}`);
  return person;
}
