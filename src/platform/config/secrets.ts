import { z } from "zod";

/** A secret of at least 256 bits: 43 or more characters of base64url. */
export const secretSchema = z.string().regex(/^[A-Za-z0-9_-]{43,}$/);

function parseJson(value: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(value);
  } catch {
    context.addIssue({ code: "custom", message: "is not JSON" });
    return z.NEVER;
  }
}

const privateJwkSchema = z.object({
  kty: z.literal("RSA"),
  kid: z.string().regex(/^[A-Za-z0-9_-]{4,64}$/),
  alg: z.literal("RS256"),
  n: z.string().min(342),
  e: z.string(),
  d: z.string(),
  p: z.string(),
  q: z.string(),
  dp: z.string(),
  dq: z.string(),
  qi: z.string(),
});
export type PrivateJwk = z.infer<typeof privateJwkSchema>;

/** A JSON array of private RSA JWKs (RFC 7517) of 2048 bits or more: the first one signs, all of them verify. */
export const privateJwksSchema = z
  .string()
  .transform(parseJson)
  .pipe(z.array(privateJwkSchema).min(1).max(5))
  .refine((keys) => new Set(keys.map((key) => key.kid)).size === keys.length, { message: "kid repeats" });

/** `{"current": "p1", "peppers": {"p1": "…"}}`: new passwords use the current one, old hashes name theirs. */
export const passwordPeppersSchema = z
  .string()
  .transform(parseJson)
  .pipe(
    z.object({ current: z.string(), peppers: z.record(z.string().regex(/^[a-z0-9]{1,16}$/), secretSchema) }),
  )
  .refine(({ current, peppers }) => Object.hasOwn(peppers, current), {
    message: "current is not among them",
  });
export type PasswordPeppers = z.infer<typeof passwordPeppersSchema>;
