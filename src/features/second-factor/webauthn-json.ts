import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";
import type { CredentialJson } from "../../contract/second-factor.ts";

const transportsSchema = z.array(z.string().regex(/^[a-z-]{1,32}$/)).max(10);

/** The library reads every field itself and throws at what does not fit, so the shapes are only named here. */
export function asRegistration(json: CredentialJson): RegistrationResponseJSON {
  return json as unknown as RegistrationResponseJSON;
}

export function asAuthentication(json: CredentialJson): AuthenticationResponseJSON {
  return json as unknown as AuthenticationResponseJSON;
}

/** How the browser reaches the key: its own word, which the library hands on unread. A hint, so nonsense is no hint. */
export function transportsOf(claimed: unknown): string[] {
  return transportsSchema.safeParse(claimed).data ?? [];
}
