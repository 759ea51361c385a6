import { createRoute, z } from "@hono/zod-openapi";
import { tokensSchema } from "../../contract/auth.ts";
import { idSchema } from "../../contract/common.ts";
import {
  addPasskeyBodySchema,
  mfaBodySchema,
  passkeyLoginBodySchema,
  passkeyLoginOptionsBodySchema,
  passkeyOptionsSchema,
  passkeySchema,
  passkeysSchema,
} from "../../contract/second-factor.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { clientCountry } from "../../platform/http/client-country.ts";
import { authBodyProblems, json, jsonBody, noContent, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { deliverTokens } from "../../platform/http/session-tokens.ts";
import { limitByIp, limitFailures, limitProofs } from "../../platform/rate-limit/middleware.ts";

const tags = ["Second factor"];
const security = [{ "access-token": [] }];

const creationOptions = createRoute({
  method: "post",
  path: "/auth/passkeys/options",
  operationId: "passkeyCreationOptions",
  tags,
  summary: "Begin to add a passkey",
  security,
  middleware: [allow("account:write"), limitProofs] as const,
  responses: {
    200: json(passkeyOptionsSchema, "For `navigator.credentials.create()`"),
    ...problems(
      "unauthenticated",
      "account_banned",
      "origin_not_allowed",
      "second_factor_required",
      "rate_limited",
      "email_unverified",
      "passkey_limit_reached",
    ),
  },
});

const add = createRoute({
  method: "post",
  path: "/auth/passkeys",
  operationId: "addPasskey",
  tags,
  summary: "Add the passkey that the browser has made",
  security,
  middleware: [allow("account:write"), limitProofs] as const,
  request: { body: jsonBody(addPasskeyBodySchema) },
  responses: {
    201: json(passkeySchema, "Added"),
    ...problems(
      ...authBodyProblems,
      "unauthenticated",
      "account_banned",
      "invalid_passkey",
      "passkey_limit_reached",
    ),
  },
});

const list = createRoute({
  method: "get",
  path: "/auth/passkeys",
  operationId: "listPasskeys",
  tags,
  summary: "My passkeys, the newest first",
  security,
  middleware: [allow("account:read")] as const,
  responses: {
    200: json(passkeysSchema, "At most 20"),
    ...problems("unauthenticated", "account_banned"),
  },
});

const remove = createRoute({
  method: "delete",
  path: "/auth/passkeys/{id}",
  operationId: "removePasskey",
  tags,
  summary: "Remove a passkey",
  security,
  middleware: [allow("account:write")] as const,
  request: { params: z.strictObject({ id: idSchema }) },
  responses: {
    204: noContent,
    ...problems(
      "validation_failed",
      "unauthenticated",
      "account_banned",
      "origin_not_allowed",
      "not_found",
      "second_factor_needed_for_role",
    ),
  },
});

const loginOptions = createRoute({
  method: "post",
  path: "/auth/passkeys/login/options",
  operationId: "passkeyLoginOptions",
  tags,
  summary: "Begin to sign in with a passkey, or to take it as the second step",
  middleware: [limitByIp({ name: "passkey-options", limit: 60, windowMs: 15 * 60_000 })] as const,
  request: { body: jsonBody(passkeyLoginOptionsBodySchema) },
  responses: {
    200: json(passkeyOptionsSchema, "For `navigator.credentials.get()`"),
    ...problems(...authBodyProblems, "invalid_token"),
  },
});

const login = createRoute({
  method: "post",
  path: "/auth/passkeys/login",
  operationId: "passkeyLogin",
  tags,
  summary: "Sign in with a passkey",
  description: "A passkey is two factors in one: no second step follows.",
  middleware: [limitFailures] as const,
  request: { body: jsonBody(passkeyLoginBodySchema) },
  responses: {
    200: json(tokensSchema, "A new device session"),
    ...problems(...authBodyProblems, "invalid_passkey", "account_banned"),
  },
});

const mfa = createRoute({
  method: "post",
  path: "/auth/mfa",
  operationId: "completeSecondStep",
  tags,
  summary: "The second step of signing in",
  middleware: [limitFailures] as const,
  request: { body: jsonBody(mfaBodySchema) },
  responses: {
    200: json(tokensSchema, "A new device session"),
    ...problems(...authBodyProblems, "invalid_token", "invalid_second_factor", "account_banned"),
  },
});

export const passkeysRoutes = createRouter<AppEnv>()
  .openapi(creationOptions, async (c) =>
    c.json(await c.var.services.passkeys.creationOptions(c.var.principal), 200),
  )
  .openapi(add, async (c) =>
    c.json(await c.var.services.passkeys.add(c.var.principal, c.req.valid("json")), 201),
  )
  .openapi(list, async (c) =>
    c.json({ items: await c.var.services.passkeys.list(c.var.principal.userId) }, 200),
  )
  .openapi(remove, async (c) => {
    await c.var.services.passkeys.remove(c.var.principal, c.req.valid("param").id);
    return c.body(null, 204);
  })
  .openapi(loginOptions, async (c) => {
    const { passkeys, mfa } = c.var.services;
    const { mfaToken } = c.req.valid("json");
    const options =
      mfaToken === undefined ? await passkeys.requestOptions(null) : await mfa.passkeyOptions(mfaToken);
    return c.json(options, 200);
  })
  .openapi(login, async (c) => {
    const issued = await c.var.services.passkeys.login(c.req.valid("json"), clientCountry(c));
    return c.json(deliverTokens(c, issued), 200);
  })
  .openapi(mfa, async (c) => {
    const issued = await c.var.services.mfa.complete(c.req.valid("json"), clientCountry(c));
    return c.json(deliverTokens(c, issued), 200);
  });
