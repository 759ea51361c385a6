import { z } from "zod";
import type { ProviderName } from "./identity-provider.ts";
import { knownPeople, type Person, subjectOf, typedPerson } from "./people.ts";

/** A person's answer on the consent page. The last two fields are for programs: no page shows them. */
export const decisionSchema = z.object({
  request: z.string(),
  person: z.string(),
  email: z.string().optional(),
  confirmed: z.literal("on").optional(),
  subject: z.string().optional(),
  claims: z
    .string()
    .default("{}")
    .transform((json): unknown => JSON.parse(json))
    .pipe(z.record(z.string(), z.unknown())),
});
type Decision = z.infer<typeof decisionSchema>;

/** Who consents; null for somebody who cancels, or who is nobody. */
export async function personOf(provider: ProviderName, decision: Decision): Promise<Person | null> {
  const person = known(decision) ?? typed(decision);
  if (person === null) return null;
  return { ...person, subject: decision.subject ?? (await subjectOf(provider, person.email)) };
}

function known({ person }: Decision): Omit<Person, "subject"> | null {
  return knownPeople.find(({ id }) => id === person) ?? null;
}

function typed({ person, email, confirmed }: Decision): Omit<Person, "subject"> | null {
  const address = z.email().safeParse(email?.trim());
  return person === "typed" && address.success ? typedPerson(address.data, confirmed === "on") : null;
}
