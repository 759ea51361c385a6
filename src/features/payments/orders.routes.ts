import { createRoute, z } from "@hono/zod-openapi";
import { idSchema, pageQuerySchema } from "../../contract/common.ts";
import { orderPageSchema, orderSchema, refundRequestBodySchema } from "../../contract/payments/order.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { bodyProblems, json, jsonBody, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { limitByUser } from "../../platform/rate-limit/middleware.ts";

const tags = ["Payments"];
const security = [{ "access-token": [] }];
const base = ["validation_failed", "unauthenticated", "account_banned"] as const;
const params = z.strictObject({ id: idSchema });

const listOrders = createRoute({
  method: "get",
  path: "/payments/orders",
  operationId: "listOrders",
  tags,
  summary: "What I have bought, newest first",
  security,
  middleware: [allow("payment:read")] as const,
  request: { query: pageQuerySchema },
  responses: { 200: json(orderPageSchema, "A page of orders"), ...problems(...base) },
});

const getOrder = createRoute({
  method: "get",
  path: "/payments/orders/{id}",
  operationId: "getOrder",
  tags,
  summary: "One of my orders",
  description: "After paying, it changes when the provider has told us, which takes seconds.",
  security,
  middleware: [allow("payment:read")] as const,
  request: { params },
  responses: { 200: json(orderSchema, "The order"), ...problems(...base, "not_found") },
});

const askForRefund = createRoute({
  method: "post",
  path: "/payments/orders/{id}/refund-request",
  operationId: "requestRefund",
  tags,
  summary: "Ask for my money back",
  description:
    "Within 30 days and with less than 30 % of the course watched it goes back at once, else a person decides; `refund` of the order says which. Reviews and progress stay, access goes.",
  security,
  middleware: [
    allow("payment:write"),
    limitByUser({ name: "refund-request", limit: 10, windowMs: 60 * 60_000 }),
  ] as const,
  request: { params, body: jsonBody(refundRequestBodySchema) },
  responses: {
    200: json(orderSchema, "The order as it is now"),
    ...problems(...base, ...bodyProblems, "not_found", "not_refundable", "rate_limited"),
  },
});

export const ordersRoutes = createRouter<AppEnv>()
  .openapi(listOrders, async (c) => {
    const { orders } = c.var.services;
    return c.json(await orders.list(c.var.principal.userId, c.req.valid("query")), 200);
  })
  .openapi(getOrder, async (c) => {
    const { orders } = c.var.services;
    return c.json(await orders.get(c.var.principal.userId, c.req.valid("param").id), 200);
  })
  .openapi(askForRefund, async (c) => {
    const { orders } = c.var.services;
    const { reason } = c.req.valid("json");
    const { id } = c.req.valid("param");
    return c.json(await orders.askForRefund(c.var.principal.userId, id, reason), 200);
  });
