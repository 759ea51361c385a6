import type { Clock } from "../clock.ts";
import { base64Url, fromBase64Url, utf8 } from "../encoding.ts";

const keys = new Map<string, Promise<CryptoKey>>();

/**
 * Tokens in paths: `{expiry}.{signature}` in front of everything below a scope, so that one signature covers a playlist
 * and each segment that it names by a relative address, and no segment costs a look into the database. The expiry is in
 * seconds, base 36; the signature is HMAC-SHA-256 over purpose, scope and expiry.
 */
export class SignedPaths {
  readonly #secret: string;
  readonly #clock: Clock;

  constructor(secret: string, clock: Clock) {
    this.#secret = secret;
    this.#clock = clock;
  }

  /** `expiresAt` in ms; what follows the token is valid until that second. */
  async sign(scope: string, expiresAt: number): Promise<string> {
    const expiry = Math.floor(expiresAt / 1000).toString(36);
    const signature = await crypto.subtle.sign("HMAC", await keyOf(this.#secret), textOf(scope, expiry));
    return `${expiry}.${base64Url(signature)}`;
  }

  /** Whether the token opens this scope now: false when it is forged, for another scope, or too old. */
  async verify(token: string, scope: string): Promise<boolean> {
    const [expiry = "", signature = ""] = token.split(".");
    const bytes = fromBase64Url(signature);
    if (bytes === null || !/^[0-9a-z]{1,9}$/.test(expiry)) return false;
    // WebCrypto compares in constant time.
    const isOurs = await crypto.subtle.verify(
      "HMAC",
      await keyOf(this.#secret),
      bytes,
      textOf(scope, expiry),
    );
    return isOurs && Number.parseInt(expiry, 36) * 1000 > this.#clock.now();
  }
}

function textOf(scope: string, expiry: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(utf8(`media\n${scope}\n${expiry}`));
}

function keyOf(secret: string): Promise<CryptoKey> {
  const known = keys.get(secret);
  if (known !== undefined) return known;
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = crypto.subtle.importKey("raw", new Uint8Array(utf8(secret)), algorithm, false, [
    "sign",
    "verify",
  ]);
  keys.set(secret, key);
  return key;
}
