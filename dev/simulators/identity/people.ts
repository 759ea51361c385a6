import { utf8 } from "../../../src/platform/encoding.ts";
import type { ProviderName } from "./identity-provider.ts";

/** Somebody with an account at the provider. */
export interface Person {
  /** The provider's own name for the account: it stays when the address changes. */
  subject: string;
  givenName: string;
  familyName: string;
  email: string;
  /** Whether the provider has made sure that the address is theirs. */
  isEmailVerified: boolean;
}

interface KnownPerson extends Omit<Person, "subject"> {
  id: string;
}

/** Those whom the consent page offers; anybody else types an address. */
export const knownPeople: readonly KnownPerson[] = [
  { id: "gita", givenName: "Gita", familyName: "Rao", email: "gita@mail.example", isEmailVerified: true },
  { id: "ugo", givenName: "Ugo", familyName: "Conti", email: "ugo@mail.example", isEmailVerified: false },
];

/** A stable account for an address, in the form that the provider gives its names. */
export async function subjectOf(provider: ProviderName, email: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", utf8(`${provider} ${email.toLowerCase()}`));
  const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
  switch (provider) {
    case "google":
      return `1${BigInt(`0x${hex.slice(0, 16)}`)
        .toString()
        .padStart(20, "0")}`;
    case "apple":
      return `000001.${hex.slice(0, 32)}.0001`;
  }
}

/** Makes a person of a typed address: `ana.luz@example.com` is called Ana. */
export function typedPerson(email: string, isEmailVerified: boolean): Omit<Person, "subject"> {
  const [first = "a"] = email.split(/[^\p{L}\p{N}]/u);
  const givenName = first.charAt(0).toUpperCase() + first.slice(1);
  return { givenName, familyName: "Example", email, isEmailVerified };
}
