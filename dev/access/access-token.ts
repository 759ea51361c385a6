import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from "jose";
import { z } from "zod";
import { publicKeys, sign } from "../keys/signing-keys.ts";

/** What playing Access takes. */
export interface AccessSettings {
  APP_ORIGIN: string;
  ACCESS_AUD: string;
  /** A JSON array of private RSA keys (JWK); the first signs. */
  ACCESS_SIGNING_KEYS: string;
}

/** Where Cloudflare keeps the token in the browser. */
export const ACCESS_COOKIE = "CF_Authorization";
const LIFETIME_SECONDS = 24 * 60 * 60;

/** The public keys, as a team's `/cdn-cgi/access/certs` publishes them. */
export function accessCerts(env: AccessSettings): JSONWebKeySet {
  return publicKeys(env.ACCESS_SIGNING_KEYS);
}

/** A token like the one Access puts on a request: RS256, `aud` a list, the identity in `email`. */
export async function signAccessToken(env: AccessSettings, email: string): Promise<string> {
  const issuedAt = Math.floor(Date.now() / 1000);
  return sign(env.ACCESS_SIGNING_KEYS, {
    email,
    type: "app",
    identity_nonce: crypto.randomUUID(),
    sub: email,
    iss: env.APP_ORIGIN,
    aud: [env.ACCESS_AUD],
    iat: issuedAt,
    exp: issuedAt + LIFETIME_SECONDS,
  });
}

/** The e-mail address a valid token was made for, or null. */
export async function accessIdentity(env: AccessSettings, token: string | undefined): Promise<string | null> {
  if (token === undefined) return null;
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet(accessCerts(env)), {
      algorithms: ["RS256"],
      issuer: env.APP_ORIGIN,
      audience: env.ACCESS_AUD,
    });
    return z.object({ email: z.string() }).parse(payload).email;
  } catch (fault) {
    if (fault instanceof errors.JOSEError || fault instanceof z.ZodError) return null;
    throw fault;
  }
}
