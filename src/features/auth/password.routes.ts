import { createRoute } from "@hono/zod-openapi";
import {
  changePasswordBodySchema,
  forgotPasswordBodySchema,
  resetPasswordBodySchema,
} from "../../contract/auth-codes.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { requestLocale } from "../../platform/http/request-locale.ts";
import { accepted, authBodyProblems, jsonBody, noContent, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { limitByIp, limitFailures, limitProofs } from "../../platform/rate-limit/middleware.ts";

const HOUR_MS = 60 * 60_000;
const tags = ["Auth"];

const forgotPassword = createRoute({
  method: "post",
  path: "/auth/forgot-password",
  operationId: "forgotPassword",
  tags,
  summary: "Mail a link for a new password",
  description: "The same answer for every address. The link works once, for an hour.",
  middleware: [limitByIp({ name: "forgot", limit: 3, windowMs: HOUR_MS })] as const,
  request: { body: jsonBody(forgotPasswordBodySchema) },
  responses: { 202: accepted, ...problems(...authBodyProblems) },
});

const resetPassword = createRoute({
  method: "post",
  path: "/auth/reset-password",
  operationId: "resetPassword",
  tags,
  summary: "Set a new password with the mailed link",
  description: "Ends every session of the account.",
  middleware: [limitFailures] as const,
  request: { body: jsonBody(resetPasswordBodySchema) },
  responses: { 204: noContent, ...problems(...authBodyProblems, "invalid_token", "password_too_common") },
});

const changePassword = createRoute({
  method: "post",
  path: "/auth/change-password",
  operationId: "changePassword",
  tags,
  summary: "Change my password, or set the first one",
  description: "Takes the current password where there is one. Ends every other session.",
  security: [{ "access-token": [] }],
  middleware: [allow("account:write"), limitProofs] as const,
  request: { body: jsonBody(changePasswordBodySchema) },
  responses: {
    204: noContent,
    ...problems(
      ...authBodyProblems,
      "unauthenticated",
      "invalid_credentials",
      "account_banned",
      "password_too_common",
    ),
  },
});

export const passwordRoutes = createRouter<AppEnv>()
  .openapi(forgotPassword, async (c) => {
    await c.var.services.passwordChanges.forgot(c.req.valid("json"), requestLocale(c));
    return c.body(null, 202);
  })
  .openapi(resetPassword, async (c) => {
    await c.var.services.passwordChanges.reset(c.req.valid("json"));
    return c.body(null, 204);
  })
  .openapi(changePassword, async (c) => {
    await c.var.services.passwordChanges.change(c.var.principal, c.req.valid("json"));
    return c.body(null, 204);
  });
