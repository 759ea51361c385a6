import { importJWK, type JSONWebKeySet, type JWK, SignJWT } from "jose";
import { z } from "zod";

const signingKeySchema = z.looseObject({
  kid: z.string(),
  kty: z.literal("RSA"),
  n: z.string(),
  e: z.string(),
});
const signingKeysSchema = z.array(signingKeySchema).min(1);

/** Reads a JSON array of private RSA keys (JWK); the first signs. */
function parse(signingKeys: string) {
  return signingKeysSchema.parse(JSON.parse(signingKeys));
}

/** The public halves, as a provider publishes them. */
export function publicKeys(signingKeys: string): JSONWebKeySet {
  const keys: JWK[] = parse(signingKeys).map(({ kty, kid, n, e }) => ({
    kty,
    kid,
    n,
    e,
    alg: "RS256",
    use: "sig",
  }));
  return { keys };
}

/** An RS256 JWT with these claims, which carry their own times, issuer and audience. */
export async function sign(signingKeys: string, claims: Readonly<Record<string, unknown>>): Promise<string> {
  const [key] = parse(signingKeys);
  if (key === undefined) throw new Error("There is no signing key");
  const header = { alg: "RS256", kid: key.kid, typ: "JWT" };
  return new SignJWT({ ...claims }).setProtectedHeader(header).sign(await importJWK(key, "RS256"));
}
