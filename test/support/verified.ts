import { api, signUp, type TestPerson } from "./api.ts";
import { mailedSecret } from "./codes.ts";

/** Somebody with a password whose e-mail address is confirmed. */
export async function verifiedPerson(options: { displayName?: string } = {}): Promise<TestPerson> {
  const person = await signUp(options);
  const body = { code: await mailedSecret("verify", person.id) };
  const answer = await api("POST", "/api/v1/auth/verify-email", { body, token: person.token });
  if (answer.status !== 204) throw new Error(`Confirming answered ${answer.status}`);
  return person;
}
