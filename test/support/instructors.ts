import { type TestPerson, signUp } from "./api.ts";
import { withServices } from "./services.ts";

/** Somebody who teaches. */
export async function instructorPerson(options: { displayName?: string } = {}): Promise<TestPerson> {
  const person = await signUp(options);
  await withServices(({ roles }) => roles.change(person.id, "instructor"));
  return person;
}
