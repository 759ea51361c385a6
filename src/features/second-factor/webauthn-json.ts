import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import type { CredentialJson } from "../../contract/second-factor.ts";

/** The library reads every field itself and throws at what does not fit, so the shapes are only named here. */
export function asRegistration(json: CredentialJson): RegistrationResponseJSON {
  return json as unknown as RegistrationResponseJSON;
}

export function asAuthentication(json: CredentialJson): AuthenticationResponseJSON {
  return json as unknown as AuthenticationResponseJSON;
}
