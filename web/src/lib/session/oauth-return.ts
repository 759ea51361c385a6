import { z } from "zod";
import { secondFactors } from "../../../../src/contract/auth.ts";
import type { ProblemCode } from "../api/problem.ts";
import { isProblemCode } from "../text/problem-text.ts";
import { safeReturnPath } from "./safe-return.ts";

const text = z.string().min(1);
const methods = text
  .transform((value) => value.split(",").filter((method) => secondFactors.some((known) => known === method)))
  .pipe(z.array(z.enum(secondFactors)).min(1));

const fragmentSchema = z.discriminatedUnion("result", [
  z.object({ result: z.literal("signed_in") }),
  z.object({
    result: z.literal("signup"),
    signupToken: text,
    email: text,
    displayName: text.nullable().catch(null),
  }),
  z.object({ result: z.literal("mfa"), mfaToken: text, methods }),
  z.object({ result: z.literal("linked") }),
  z.object({
    result: z.literal("error"),
    code: z.string().catch("").transform(knownCode),
    appealToken: text.nullable().catch(null),
    until: z.iso.datetime().nullable().catch(null),
  }),
]);

export type OAuthReturn = z.infer<typeof fragmentSchema> & { returnTo: string };

function knownCode(code: string): ProblemCode {
  return isProblemCode(code) ? code : "internal";
}

/** Reads the fragment with which a provider's sign-in comes back; null when it is none. */
export function readOAuthReturn(hash: string): OAuthReturn | null {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const fragment = fragmentSchema.safeParse(Object.fromEntries(parameters));
  if (!fragment.success) return null;
  return { ...fragment.data, returnTo: safeReturnPath(parameters.get("returnTo")) };
}
