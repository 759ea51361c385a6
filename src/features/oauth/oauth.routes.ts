import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import {
  connectedAccountsSchema,
  linkAccountSchema,
  oauthProviderSchema,
  oauthStartQuerySchema,
} from "../../contract/connected-accounts.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { clientCountry } from "../../platform/http/client-country.ts";
import { json, noContent, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { deliverTokens } from "../../platform/http/session-tokens.ts";
import { limitByIp } from "../../platform/rate-limit/middleware.ts";
import type { OAuthOutcome } from "./oauth-sign-in.service.ts";
import { fragmentOf } from "./oauth-answer.ts";
import { bindBrowser, readBinding } from "./oauth-cookie.ts";

const tags = ["Connected accounts"];
const security = [{ "access-token": [] }];
const params = z.strictObject({ provider: oauthProviderSchema });
const startLimit = limitByIp({ name: "oauth", limit: 60, windowMs: 60 * 60_000 });

const start = createRoute({
  method: "get",
  path: "/auth/oauth/{provider}",
  operationId: "startOAuth",
  tags,
  summary: "Sign in with Google or Apple",
  description:
    "For a browser's navigation, not for `fetch`. It comes back to `/signin/done#result=…`: `signed_in` (then `POST /auth/refresh`), `signup`, `mfa` or `error`.",
  middleware: [startLimit] as const,
  request: { params, query: oauthStartQuerySchema },
  responses: {
    302: { description: "To the provider's consent page; or to `/signin/done` when it cannot be reached" },
    ...problems("validation_failed", "rate_limited"),
  },
});

const googleCallback = createRoute({
  method: "get",
  path: "/auth/oauth/google/callback",
  operationId: "googleCallback",
  tags,
  summary: "Where Google sends the browser back",
  request: { query: z.looseObject({ state: z.string().optional(), code: z.string().optional() }) },
  responses: { 302: { description: "To `/signin/done`" }, ...problems() },
});

const appleCallback = createRoute({
  method: "post",
  path: "/auth/oauth/apple/callback",
  operationId: "appleCallback",
  tags,
  summary: "Where Apple sends the browser back, with a form",
  request: {
    body: {
      content: {
        "application/x-www-form-urlencoded": {
          schema: z.looseObject({ state: z.string().optional(), code: z.string().optional() }),
        },
      },
    },
  },
  responses: { 303: { description: "To `/signin/done`" }, ...problems("payload_too_large") },
});

const list = createRoute({
  method: "get",
  path: "/auth/accounts",
  operationId: "listConnectedAccounts",
  tags,
  summary: "My accounts at Google and Apple that open this one",
  security,
  middleware: [allow("account:read")] as const,
  responses: {
    200: json(connectedAccountsSchema, "Connected, and available to connect"),
    ...problems("unauthenticated", "account_banned"),
  },
});

const link = createRoute({
  method: "post",
  path: "/auth/accounts/{provider}",
  operationId: "connectAccount",
  tags,
  summary: "Begin to connect an account",
  security,
  middleware: [allow("account:write"), startLimit] as const,
  request: { params, query: oauthStartQuerySchema },
  responses: {
    200: json(linkAccountSchema, "Where the browser goes next"),
    ...problems(
      "validation_failed",
      "unauthenticated",
      "account_banned",
      "email_unverified",
      "origin_not_allowed",
      "not_found",
      "rate_limited",
      "unavailable",
    ),
  },
});

const unlink = createRoute({
  method: "delete",
  path: "/auth/accounts/{provider}",
  operationId: "disconnectAccount",
  tags,
  summary: "Disconnect an account; the last way in stays",
  security,
  middleware: [allow("account:write")] as const,
  request: { params },
  responses: {
    204: noContent,
    ...problems(
      "validation_failed",
      "unauthenticated",
      "account_banned",
      "origin_not_allowed",
      "not_found",
      "last_way_in",
    ),
  },
});

export const oauthRoutes = createRouter<AppEnv>()
  .openapi(googleCallback, async (c) => {
    const answer = new URL(c.req.url).searchParams;
    return c.redirect(await finish(c, "google", answer, null), 302);
  })
  .openapi(appleCallback, async (c) => {
    const form = await c.req.parseBody();
    const fields = Object.entries(form).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    );
    const answer = new URLSearchParams(fields.filter(([name]) => name !== "user"));
    const user = fields.find(([name]) => name === "user")?.[1] ?? null;
    return c.redirect(await finish(c, "apple", answer, user), 303);
  })
  .openapi(start, async (c) => {
    const { provider } = c.req.valid("param");
    const { config, oauthSignIn } = c.var.services;
    const request = { provider, query: c.req.valid("query"), binding: bindBrowser(c) };
    const begun = await oauthSignIn.beginOrExplain(request);
    const url = "url" in begun ? begun.url : pageOf(config.APP_ORIGIN, begun.refused);
    return c.redirect(url, 302);
  })
  .openapi(list, async (c) => {
    const { connectedAccounts, oauthSignIn } = c.var.services;
    const items = await connectedAccounts.list(c.var.principal.userId);
    return c.json({ items, available: oauthSignIn.available }, 200);
  })
  .openapi(link, async (c) => {
    const { provider } = c.req.valid("param");
    const { userId, sessionId } = c.var.principal;
    const who = { userId, sessionId };
    const request = { provider, query: c.req.valid("query"), binding: bindBrowser(c), who };
    return c.json({ url: await c.var.services.oauthSignIn.begin(request) }, 200);
  })
  .openapi(unlink, async (c) => {
    await c.var.services.connectedAccounts.unlink(c.var.principal.userId, c.req.valid("param").provider);
    return c.body(null, 204);
  });

async function finish(
  c: Context<AppEnv>,
  provider: "google" | "apple",
  answer: URLSearchParams,
  appleUser: string | null,
): Promise<string> {
  const { oauthSignIn, config } = c.var.services;
  const outcome = await oauthSignIn.finish({
    provider,
    answer,
    binding: readBinding(c),
    country: clientCountry(c),
    appleUser,
  });
  if (outcome.kind === "entered" && outcome.entered.kind === "tokens")
    deliverTokens(c, outcome.entered.issued);
  return pageOf(config.APP_ORIGIN, outcome);
}

function pageOf(origin: string, outcome: OAuthOutcome): string {
  return `${origin}/signin/done#${fragmentOf(outcome)}`;
}
