import { utf8 } from "../encoding.ts";

/** Whether two secrets are the same, in a time that tells nothing about either: their digests have one length. */
export async function isSameSecret(given: string, expected: string): Promise<boolean> {
  const [a, b] = await Promise.all(
    [given, expected].map((secret) => crypto.subtle.digest("SHA-256", utf8(secret))),
  );
  return a !== undefined && b !== undefined && crypto.subtle.timingSafeEqual(a, b);
}
