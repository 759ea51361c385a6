import { createRoute } from "@hono/zod-openapi";
import {
  checkoutSchema,
  createCheckoutBodySchema,
  idempotencyHeaders,
  quoteBodySchema,
  quoteSchema,
} from "../../contract/payments/checkout.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { bodyProblems, json, jsonBody, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { limitByUser } from "../../platform/rate-limit/middleware.ts";

const tags = ["Payments"];
const security = [{ "access-token": [] }];
const base = [
  "validation_failed",
  "unauthenticated",
  "account_banned",
  "not_found",
  "own_course",
  "coupon_refused",
  "rate_limited",
  ...bodyProblems,
] as const;

const quote = createRoute({
  method: "post",
  path: "/payments/quote",
  operationId: "quote",
  tags,
  summary: "What a course or a plan costs me: price, discount and the tax in it",
  security,
  // Whoever guesses codes gets no further than this.
  middleware: [
    allow("payment:write"),
    limitByUser({ name: "quote", limit: 60, windowMs: 10 * 60_000 }),
  ] as const,
  request: { body: jsonBody(quoteBodySchema) },
  responses: { 200: json(quoteSchema, "What would be paid"), ...problems(...base) },
});

const createCheckout = createRoute({
  method: "post",
  path: "/payments/create-checkout-session",
  operationId: "createCheckout",
  tags,
  summary: "Begin to pay for a course or a plan",
  description:
    "Answers where one pays. An order that waits for the same thing at the same price goes on. Nothing is open before the provider has said that it was paid; what costs nothing is open at once. With an `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header), the same request again gets the same answer for 24 hours.",
  security,
  middleware: [
    allow("payment:write"),
    limitByUser({ name: "checkout", limit: 30, windowMs: 10 * 60_000 }),
  ] as const,
  request: { headers: idempotencyHeaders, body: jsonBody(createCheckoutBodySchema) },
  responses: {
    200: json(checkoutSchema, "The order, and where it is paid"),
    ...problems(
      ...base,
      "already_owned",
      "request_in_flight",
      "idempotency_key_reused",
      "payment_unavailable",
      "unavailable",
    ),
  },
});

export const checkoutRoutes = createRouter<AppEnv>()
  .openapi(quote, async (c) => {
    const { quotes } = c.var.services;
    return c.json(await quotes.quote(c.var.principal.userId, c.req.valid("json")), 200);
  })
  .openapi(createCheckout, async (c) => {
    const { accounts, checkout, idempotency } = c.var.services;
    const { userId } = c.var.principal;
    const { email } = await accounts.mustFind(userId);
    const body = c.req.valid("json");
    const key = c.req.valid("header")["idempotency-key"];
    const answer = await idempotency.once({ userId, key, operation: "createCheckout", body }, (orderId) =>
      checkout.begin({ userId, email }, body, orderId),
    );
    return c.json(answer, 200);
  });
