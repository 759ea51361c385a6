import { z } from "zod";

/** The parameters of an authorization request (RFC 6749 section 4.1.1, RFC 7636, OpenID Connect Core 3.1.2.1). */
export const authorizationRequestSchema = z.object({
  response_type: z.literal("code"),
  scope: z.string().transform((scope) => new Set(scope.split(" ").filter(Boolean))),
  state: z.string().min(1),
  nonce: z.string().min(1),
  code_challenge: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  code_challenge_method: z.literal("S256"),
  response_mode: z.string().optional(),
  login_hint: z.string().optional(),
});

/** What is remembered from the request until a person has answered. */
export const pendingRequestSchema = z.object({
  redirectUri: z.string(),
  responseMode: z.enum(["query", "form_post"]),
  scopes: z.array(z.string()),
  state: z.string(),
  nonce: z.string(),
  codeChallenge: z.string(),
});
export type PendingRequest = z.infer<typeof pendingRequestSchema>;

/** What a code stands for. */
export const grantSchema = z.object({
  request: pendingRequestSchema,
  person: z.object({
    subject: z.string(),
    givenName: z.string(),
    familyName: z.string(),
    email: z.string(),
    isEmailVerified: z.boolean(),
  }),
  /** Claims that a test wants in place of the right ones. */
  claims: z.record(z.string(), z.unknown()),
});
export type Grant = z.infer<typeof grantSchema>;
