import { createRoute } from "@hono/zod-openapi";
import {
  disableTotpBodySchema,
  recoveryCodesSchema,
  securityStateSchema,
  totpCodeBodySchema,
  totpSetupSchema,
} from "../../contract/second-factor.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { bodyProblems, json, jsonBody, noContent, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { limitProofs } from "../../platform/rate-limit/middleware.ts";

const tags = ["Second factor"];
const security = [{ "access-token": [] }];
const signedIn = ["unauthenticated", "account_banned", "origin_not_allowed"] as const;
const withBody = [...signedIn, ...bodyProblems, "rate_limited", "invalid_code", "not_found"] as const;

const getSecurity = createRoute({
  method: "get",
  path: "/auth/security",
  operationId: "getSecurityState",
  tags,
  summary: "How my account is protected",
  security,
  middleware: [allow("account:read")] as const,
  responses: {
    200: json(securityStateSchema, "Password, second factors and this session"),
    ...problems("unauthenticated", "account_banned"),
  },
});

const setUp = createRoute({
  method: "post",
  path: "/auth/totp/setup",
  operationId: "setUpTotp",
  tags,
  summary: "Begin with codes from an authenticator app",
  description: "Gives a new secret, to be shown as a QR code. It counts from `POST /auth/totp/enable` on.",
  security,
  middleware: [allow("account:write")] as const,
  responses: {
    200: json(totpSetupSchema, "The secret and its `otpauth://` address"),
    ...problems(...signedIn, "email_unverified", "already_enabled"),
  },
});

const enable = createRoute({
  method: "post",
  path: "/auth/totp/enable",
  operationId: "enableTotp",
  tags,
  summary: "Switch codes on by showing one",
  security,
  middleware: [allow("account:write"), limitProofs] as const,
  request: { body: jsonBody(totpCodeBodySchema) },
  responses: {
    200: json(recoveryCodesSchema, "Ten recovery codes, shown this once"),
    ...problems(...withBody, "already_enabled"),
  },
});

const disable = createRoute({
  method: "delete",
  path: "/auth/totp",
  operationId: "disableTotp",
  tags,
  summary: "Switch codes off",
  security,
  middleware: [allow("account:write"), limitProofs] as const,
  request: { body: jsonBody(disableTotpBodySchema) },
  responses: { 204: noContent, ...problems(...withBody, "second_factor_needed_for_role") },
});

const renewCodes = createRoute({
  method: "post",
  path: "/auth/totp/recovery-codes",
  operationId: "renewRecoveryCodes",
  tags,
  summary: "Ten new recovery codes; the old ones end",
  security,
  middleware: [allow("account:write"), limitProofs] as const,
  request: { body: jsonBody(totpCodeBodySchema) },
  responses: { 200: json(recoveryCodesSchema, "Shown this once"), ...problems(...withBody) },
});

export const totpRoutes = createRouter<AppEnv>()
  .openapi(getSecurity, async (c) =>
    c.json(await c.var.services.secondFactors.describe(c.var.principal), 200),
  )
  .openapi(setUp, async (c) => c.json(await c.var.services.totp.setUp(c.var.principal), 200))
  .openapi(enable, async (c) =>
    c.json(await c.var.services.totp.enable(c.var.principal, c.req.valid("json").code), 200),
  )
  .openapi(disable, async (c) => {
    await c.var.services.totp.disable(c.var.principal, c.req.valid("json"));
    return c.body(null, 204);
  })
  .openapi(renewCodes, async (c) =>
    c.json(await c.var.services.totp.renewRecoveryCodes(c.var.principal, c.req.valid("json").code), 200),
  );
