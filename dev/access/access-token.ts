import { createLocalJWKSet, errors, importJWK, type JSONWebKeySet, type JWK, jwtVerify, SignJWT } from "jose";
import { z } from "zod";

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

const signingKeySchema = z.looseObject({
  kid: z.string(),
  kty: z.literal("RSA"),
  n: z.string(),
  e: z.string(),
});
const signingKeysSchema = z.array(signingKeySchema).min(1);

function signingKeys(env: AccessSettings) {
  return signingKeysSchema.parse(JSON.parse(env.ACCESS_SIGNING_KEYS));
}

/** The public keys, as a team's `/cdn-cgi/access/certs` publishes them. */
export function accessCerts(env: AccessSettings): JSONWebKeySet {
  const keys: JWK[] = signingKeys(env).map(({ kty, kid, n, e }) => ({
    kty,
    kid,
    n,
    e,
    alg: "RS256",
    use: "sig",
  }));
  return { keys };
}

/** A token like the one Access puts on a request: RS256, `aud` a list, the identity in `email`. */
export async function signAccessToken(env: AccessSettings, email: string): Promise<string> {
  const [key] = signingKeys(env);
  if (key === undefined) throw new Error("ACCESS_SIGNING_KEYS holds no key");
  const issuedAt = Math.floor(Date.now() / 1000);
  return new SignJWT({ email, type: "app", identity_nonce: crypto.randomUUID() })
    .setProtectedHeader({ alg: "RS256", kid: key.kid, typ: "JWT" })
    .setSubject(email)
    .setIssuer(env.APP_ORIGIN)
    .setAudience([env.ACCESS_AUD])
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + LIFETIME_SECONDS)
    .sign(await importJWK(key, "RS256"));
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
