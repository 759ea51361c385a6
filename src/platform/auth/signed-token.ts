import { errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { Clock } from "../clock.ts";
import type { Config } from "../config/config.ts";
import { newId } from "../ids.ts";

/** What a token is for. Each has its own `typ` and `aud`, so one never passes for another. */
export type TokenPurpose = "ticket" | "resume" | "appeal" | "signup" | "mfa";

export interface SignedToken<Claims> {
  subject: string;
  /** Unique per token: what makes single use possible. */
  jti: string;
  expiresAt: number;
  claims: Claims;
}

const keys = new Map<string, Promise<CryptoKey>>();

/** Short-lived tokens that only Parley reads (HS256), one purpose each. */
export class SignedTokens {
  readonly #config: Config;
  readonly #clock: Clock;

  constructor(config: Config, clock: Clock) {
    this.#config = config;
    this.#clock = clock;
  }

  async sign(token: {
    purpose: TokenPurpose;
    subject: string;
    ttlSeconds: number;
    claims?: Readonly<Record<string, unknown>>;
  }): Promise<string> {
    const issuedAt = Math.floor(this.#clock.now() / 1000);
    return new SignJWT({ data: token.claims ?? {} })
      .setProtectedHeader({ alg: "HS256", typ: `${token.purpose}+jwt` })
      .setSubject(token.subject)
      .setIssuer(this.#config.APP_ORIGIN)
      .setAudience(`parley-${token.purpose}`)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + token.ttlSeconds)
      .setJti(newId())
      .sign(await hmacKey(this.#config.PURPOSE_TOKEN_KEY));
  }

  /** The token's content, or null when it is forged, expired, or made for another purpose. */
  async verify<Claims>(
    purpose: TokenPurpose,
    claims: z.ZodType<Claims>,
    token: string,
  ): Promise<SignedToken<Claims> | null> {
    const content = z.object({ sub: z.string(), jti: z.string(), exp: z.number(), data: claims });
    try {
      const { payload } = await jwtVerify(token, await hmacKey(this.#config.PURPOSE_TOKEN_KEY), {
        algorithms: ["HS256"],
        typ: `${purpose}+jwt`,
        issuer: this.#config.APP_ORIGIN,
        audience: `parley-${purpose}`,
        requiredClaims: ["exp", "iat", "jti", "sub"],
        currentDate: new Date(this.#clock.now()),
      });
      const { sub, jti, exp, data } = content.parse(payload);
      return { subject: sub, jti, expiresAt: exp * 1000, claims: data };
    } catch (fault) {
      if (fault instanceof errors.JOSEError || fault instanceof z.ZodError) return null;
      throw fault;
    }
  }
}

function hmacKey(secret: string): Promise<CryptoKey> {
  const known = keys.get(secret);
  if (known !== undefined) return known;
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = crypto.subtle.importKey("raw", new TextEncoder().encode(secret), algorithm, false, [
    "sign",
    "verify",
  ]);
  keys.set(secret, key);
  return key;
}
