import { createRoute } from "@hono/zod-openapi";
import {
  loginBodySchema,
  refreshBodySchema,
  registerBodySchema,
  signInResultSchema,
  tokensSchema,
} from "../../contract/auth.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { clientCountry } from "../../platform/http/client-country.ts";
import { json, jsonBody, noContent, problems } from "../../platform/http/responses.ts";
import { requestLocale } from "../../platform/http/request-locale.ts";
import { createRouter } from "../../platform/http/router.ts";
import { clearRefreshCookie, deliverTokens, readRefreshCookie } from "../../platform/http/session-tokens.ts";
import { limitByIp, limitFailures } from "../../platform/rate-limit/middleware.ts";
import { invalidRefreshToken } from "./auth.errors.ts";

const MINUTE_MS = 60_000;
const tags = ["Auth"];

const register = createRoute({
  method: "post",
  path: "/auth/register",
  operationId: "register",
  tags,
  summary: "Register with e-mail and password",
  description:
    "For people of 18 and over. The profile is made with the account and completed by `PATCH /users/me`.",
  middleware: [limitByIp({ name: "register", limit: 10, windowMs: 60 * MINUTE_MS }), limitFailures] as const,
  request: { body: jsonBody(registerBodySchema) },
  responses: {
    201: json(tokensSchema, "The account and its first device session"),
    ...problems(
      "validation_failed",
      "malformed_json",
      "origin_not_allowed",
      "account_banned",
      "email_taken",
      "payload_too_large",
      "unsupported_media_type",
      "age_restricted",
      "password_too_common",
      "rate_limited",
    ),
  },
});

const login = createRoute({
  method: "post",
  path: "/auth/login",
  operationId: "login",
  tags,
  summary: "Sign in with e-mail and password",
  description:
    "An unknown e-mail and a wrong password get the same answer after the same time. A banned account gets `account_banned` with an `appealToken`.",
  middleware: [limitByIp({ name: "login", limit: 5, windowMs: 15 * MINUTE_MS }), limitFailures] as const,
  request: { body: jsonBody(loginBodySchema) },
  responses: {
    200: json(
      signInResultSchema,
      "A new device session, replacing one that this device had; or the demand for a second step",
    ),
    ...problems(
      "validation_failed",
      "malformed_json",
      "invalid_credentials",
      "account_banned",
      "origin_not_allowed",
      "payload_too_large",
      "unsupported_media_type",
      "rate_limited",
    ),
  },
});

const refresh = createRoute({
  method: "post",
  path: "/auth/refresh",
  operationId: "refresh",
  tags,
  summary: "Spend a refresh token for a new pair",
  description:
    "Each token works once. The web sends `{}` and its cookie. Reusing an old token revokes the device session.",
  security: [{ "refresh-token": [] }],
  request: { body: jsonBody(refreshBodySchema) },
  responses: {
    200: json(tokensSchema, "The new pair"),
    ...problems(
      "validation_failed",
      "malformed_json",
      "invalid_refresh_token",
      "account_banned",
      "origin_not_allowed",
      "payload_too_large",
      "unsupported_media_type",
    ),
  },
});

const logout = createRoute({
  method: "post",
  path: "/auth/logout",
  operationId: "logout",
  tags,
  summary: "Sign out of this device",
  security: [{ "access-token": [] }],
  middleware: [allow("account:write")] as const,
  responses: { 204: noContent, ...problems("unauthenticated", "account_banned", "origin_not_allowed") },
});

const logoutAll = createRoute({
  method: "post",
  path: "/auth/logout-all",
  operationId: "logoutAll",
  tags,
  summary: "Sign out of every device",
  security: [{ "access-token": [] }],
  middleware: [allow("account:write")] as const,
  responses: { 204: noContent, ...problems("unauthenticated", "account_banned", "origin_not_allowed") },
});

export const authRoutes = createRouter<AppEnv>()
  .openapi(register, async (c) => {
    const issued = await c.var.services.signup.register(
      c.req.valid("json"),
      clientCountry(c),
      requestLocale(c),
    );
    return c.json(deliverTokens(c, issued), 201);
  })
  .openapi(login, async (c) => {
    const entered = await c.var.services.signIn.login(c.req.valid("json"), clientCountry(c));
    if (entered.kind === "second_factor") return c.json(entered.required, 200);
    return c.json(deliverTokens(c, entered.issued), 200);
  })
  .openapi(refresh, async (c) => {
    const refreshToken = c.req.valid("json").refreshToken ?? readRefreshCookie(c);
    if (refreshToken === undefined) throw invalidRefreshToken();
    const issued = await c.var.services.refresh.refresh(refreshToken, clientCountry(c));
    return c.json(deliverTokens(c, issued), 200);
  })
  .openapi(logout, async (c) => {
    const { userId, sessionId } = c.var.principal;
    await c.var.services.deviceSessions.revoke({ userId, sessionId, reason: "logout" });
    clearRefreshCookie(c);
    return c.body(null, 204);
  })
  .openapi(logoutAll, async (c) => {
    await c.var.services.deviceSessions.revokeAll(c.var.principal.userId, "logout");
    clearRefreshCookie(c);
    return c.body(null, 204);
  });
