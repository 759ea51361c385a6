import { createRoute } from "@hono/zod-openapi";
import {
  cancelSubscriptionBodySchema,
  mySubscriptionSchema,
  plansSchema,
  portalSchema,
} from "../../contract/payments/subscription.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { bodyProblems, json, jsonBody, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { limitByUser } from "../../platform/rate-limit/middleware.ts";

const tags = ["Payments"];
const security = [{ "access-token": [] }];
const base = ["unauthenticated", "account_banned"] as const;
const limit = () => limitByUser({ name: "subscription", limit: 30, windowMs: 60 * 60_000 });

const listPlans = createRoute({
  method: "get",
  path: "/plans",
  operationId: "listPlans",
  tags,
  summary: "What one can subscribe to, the cheapest first",
  description: "A plan opens every course while it runs.",
  responses: { 200: json(plansSchema, "The plans"), ...problems() },
});

const getMine = createRoute({
  method: "get",
  path: "/my/subscription",
  operationId: "getMySubscription",
  tags,
  summary: "What I subscribe to",
  security,
  middleware: [allow("payment:read")] as const,
  responses: {
    200: json(mySubscriptionSchema, "The one that holds, else the last one"),
    ...problems(...base),
  },
});

const cancelMine = createRoute({
  method: "post",
  path: "/my/subscription/cancel",
  operationId: "cancelMySubscription",
  tags,
  summary: "Let it end with the period that is paid, or go on after all",
  security,
  middleware: [allow("payment:write"), limit()] as const,
  request: { body: jsonBody(cancelSubscriptionBodySchema) },
  responses: {
    200: json(mySubscriptionSchema, "As it is now"),
    ...problems(
      ...base,
      ...bodyProblems,
      "validation_failed",
      "not_found",
      "rate_limited",
      "payment_unavailable",
    ),
  },
});

const openPortal = createRoute({
  method: "post",
  path: "/payments/portal",
  operationId: "openPaymentPortal",
  tags,
  summary: "Where I change my card and see the provider's receipts",
  security,
  middleware: [allow("payment:write"), limit()] as const,
  responses: {
    200: json(portalSchema, "An address that works once"),
    ...problems(...base, "not_found", "rate_limited", "payment_unavailable"),
  },
});

export const subscriptionsRoutes = createRouter<AppEnv>()
  .openapi(listPlans, async (c) => {
    c.header("cache-control", "public, max-age=300");
    return c.json({ items: await c.var.services.subscriptions.listPlans() }, 200);
  })
  .openapi(getMine, async (c) => {
    const { subscriptions } = c.var.services;
    return c.json(await subscriptions.findMine(c.var.principal.userId), 200);
  })
  .openapi(cancelMine, async (c) => {
    const { subscriptions } = c.var.services;
    const { isEnding } = c.req.valid("json");
    return c.json(await subscriptions.setEnding(c.var.principal.userId, isEnding), 200);
  })
  .openapi(openPortal, async (c) => {
    const { subscriptions } = c.var.services;
    return c.json({ url: await subscriptions.portalUrl(c.var.principal.userId) }, 200);
  });
