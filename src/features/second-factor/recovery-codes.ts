import { sha256 } from "../../platform/encoding.ts";

/** Crockford's base 32: no I, L, O or U to be misread. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const HOW_MANY = 10;
const LENGTH = 10;

/** Ten codes of 50 random bits, as people see them: `7K2QF-9MZ4T`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: HOW_MANY }, () => {
    const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
    const code = Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join("");
    return `${code.slice(0, 5)}-${code.slice(5)}`;
  });
}

/** What is stored of a code; the user's id keeps equal codes of two people apart. */
export function hashRecoveryCode(userId: string, code: string): Promise<string> {
  return sha256(`recovery\n${userId}\n${code.replaceAll("-", "")}`);
}
