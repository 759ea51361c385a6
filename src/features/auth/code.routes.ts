import { createRoute, z } from "@hono/zod-openapi";
import { mfaRequiredSchema, tokensSchema } from "../../contract/auth.ts";
import {
  completeSignupBodySchema,
  sendOtpBodySchema,
  signupTokenSchema,
  verifyEmailBodySchema,
  verifyOtpBodySchema,
} from "../../contract/auth-codes.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { clientCountry } from "../../platform/http/client-country.ts";
import { requestLocale } from "../../platform/http/request-locale.ts";
import {
  accepted,
  authBodyProblems,
  json,
  jsonBody,
  noContent,
  problems,
} from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { deliverTokens } from "../../platform/http/session-tokens.ts";
import { limitByIp, limitFailures, limitProofs } from "../../platform/rate-limit/middleware.ts";

const HOUR_MS = 60 * 60_000;
const tags = ["Auth"];

const sendOtp = createRoute({
  method: "post",
  path: "/auth/send-otp",
  operationId: "sendOtp",
  tags,
  summary: "Mail a 6-digit code",
  description:
    "The same answer for every address. The code lives 5 minutes, allows 5 tries, and signs in or begins a sign-up. Three per address and minute.",
  middleware: [limitByIp({ name: "send-otp", limit: 30, windowMs: HOUR_MS })] as const,
  request: { body: jsonBody(sendOtpBodySchema) },
  responses: { 202: accepted, ...problems(...authBodyProblems) },
});

const verifyOtp = createRoute({
  method: "post",
  path: "/auth/verify-otp",
  operationId: "verifyOtp",
  tags,
  summary: "Enter the code: sign in, or begin a sign-up",
  description:
    "With a verified account the answer is that of a login. Else it is a `signupToken`; an account that was registered with this address and never confirmed it loses its sessions and password, and the address when the sign-up is completed.",
  middleware: [limitFailures] as const,
  request: { body: jsonBody(verifyOtpBodySchema) },
  responses: {
    200: json(
      z.union([signupTokenSchema, tokensSchema, mfaRequiredSchema]),
      "Told apart by `signupToken`, `accessToken` or `mfaRequired`",
    ),
    ...problems(...authBodyProblems, "invalid_code", "account_banned"),
  },
});

const completeSignup = createRoute({
  method: "post",
  path: "/auth/complete-signup",
  operationId: "completeSignup",
  tags,
  summary: "Make the account of a proved e-mail address",
  middleware: [limitByIp({ name: "register", limit: 10, windowMs: HOUR_MS }), limitFailures] as const,
  request: { body: jsonBody(completeSignupBodySchema) },
  responses: {
    201: json(tokensSchema, "The account, verified, and its first device session"),
    ...problems(
      ...authBodyProblems,
      "invalid_token",
      "account_banned",
      "email_taken",
      "age_restricted",
      "password_too_common",
    ),
  },
});

const verifyEmail = createRoute({
  method: "post",
  path: "/auth/verify-email",
  operationId: "verifyEmail",
  tags,
  summary: "Confirm my e-mail address with the code that was mailed",
  security: [{ "access-token": [] }],
  middleware: [allow("account:write"), limitProofs] as const,
  request: { body: jsonBody(verifyEmailBodySchema) },
  responses: {
    204: noContent,
    ...problems(...authBodyProblems, "unauthenticated", "account_banned", "invalid_code"),
  },
});

const resendVerification = createRoute({
  method: "post",
  path: "/auth/verify-email/resend",
  operationId: "resendVerification",
  tags,
  summary: "Mail me a new code",
  security: [{ "access-token": [] }],
  middleware: [allow("account:write")] as const,
  responses: {
    202: accepted,
    ...problems("unauthenticated", "account_banned", "origin_not_allowed", "rate_limited"),
  },
});

export const codeRoutes = createRouter<AppEnv>()
  .openapi(sendOtp, async (c) => {
    await c.var.services.signIn.sendCode(c.req.valid("json"), requestLocale(c));
    return c.body(null, 202);
  })
  .openapi(verifyOtp, async (c) => {
    const result = await c.var.services.signIn.verifyCode(c.req.valid("json"), clientCountry(c));
    if ("signupToken" in result) return c.json(result, 200);
    if (result.kind === "second_factor") return c.json(result.required, 200);
    return c.json(deliverTokens(c, result.issued), 200);
  })
  .openapi(completeSignup, async (c) => {
    const issued = await c.var.services.signup.complete(c.req.valid("json"), clientCountry(c));
    return c.json(deliverTokens(c, issued), 201);
  })
  .openapi(verifyEmail, async (c) => {
    await c.var.services.emailVerification.verify(c.var.principal.userId, c.req.valid("json").code);
    return c.body(null, 204);
  })
  .openapi(resendVerification, async (c) => {
    await c.var.services.emailVerification.send(c.var.principal.userId, requestLocale(c));
    return c.body(null, 202);
  });
