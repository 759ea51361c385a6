import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import { z } from "zod";
import type { Config } from "../config/config.ts";

const HEADER = "cf-access-jwt-assertion";
const identitySchema = z.object({ email: z.email() });
type KeySet = ReturnType<typeof createRemoteJWKSet>;

/** The team's keys, kept for the life of the isolate; jose fetches them again when it meets a new `kid`. */
const keySets = new Map<string, KeySet>();

/** What the runtime says itself of Access, where Access stands before the Worker's own route. */
interface AccessContext {
  readonly aud: string;
  getIdentity(): Promise<unknown>;
}

/**
 * Whom Cloudflare Access let through to this application, by e-mail; null when it did not, or when Access is not
 * configured: then the way is closed. The runtime's own word (`ctx.access`) is taken first, else the signed assertion
 * (Cloudflare: Validate JWTs).
 */
export async function accessIdentity(
  request: { headers: Headers },
  config: Pick<Config, "ACCESS_TEAM_URL" | "ACCESS_AUD">,
  access: AccessContext | undefined,
): Promise<string | null> {
  const { ACCESS_TEAM_URL: issuer, ACCESS_AUD: audience } = config;
  if (issuer === undefined || audience === undefined) return null;
  if (access !== undefined) {
    if (access.aud !== audience) return null;
    return identitySchema.safeParse(await access.getIdentity()).data?.email ?? null;
  }
  const assertion = request.headers.get(HEADER);
  if (assertion === null) return null;
  try {
    const { payload } = await jwtVerify(assertion, keysOf(issuer), {
      algorithms: ["RS256"],
      issuer,
      audience,
      requiredClaims: ["exp", "iat"],
    });
    return identitySchema.safeParse(payload).data?.email ?? null;
  } catch (fault) {
    if (fault instanceof errors.JOSEError) return null;
    throw fault;
  }
}

function keysOf(issuer: string): KeySet {
  const known = keySets.get(issuer);
  if (known !== undefined) return known;
  const keys = createRemoteJWKSet(new URL("/cdn-cgi/access/certs", issuer));
  keySets.set(issuer, keys);
  return keys;
}
