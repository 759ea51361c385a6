import { createRoute, z } from "@hono/zod-openapi";
import {
  adminOrderDetailSchema,
  adminOrdersQuery,
  adminOrdersSchema,
  adminRefundBodySchema,
  adminRefusalBodySchema,
} from "../../contract/admin/orders.ts";
import { idSchema } from "../../contract/common.ts";
import { idempotencyHeaders } from "../../contract/payments/checkout.ts";
import type { AppEnv } from "../../container.ts";
import { json, jsonBody, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import {
  actorOf,
  adminProblems,
  adminSecurity as security,
  adminWriteProblems,
  listAnswer,
  pageOrCsv,
} from "./admin-answers.ts";

const tags = ["Administration"];
const params = z.strictObject({ id: idSchema });

const listOrders = createRoute({
  method: "get",
  path: "/admin/orders",
  operationId: "adminListOrders",
  tags,
  summary: "Orders of everybody, and which of them wait for a person",
  security,
  request: { query: adminOrdersQuery },
  responses: { 200: pageOrCsv(adminOrdersSchema), ...adminProblems },
});

const getOrder = createRoute({
  method: "get",
  path: "/admin/orders/{id}",
  operationId: "adminGetOrder",
  tags,
  summary: "An order with its refunds, disputes and entries of the ledger",
  security,
  request: { params },
  responses: {
    200: json(adminOrderDetailSchema, "The order"),
    ...problems(...adminWriteProblems, "not_found"),
  },
});

const refundOrder = createRoute({
  method: "post",
  path: "/admin/orders/{id}/refund",
  operationId: "adminRefundOrder",
  tags,
  summary: "Pay an order back, in full or in part",
  description:
    "It is asked of the provider, who says later whether it succeeded. Grants the buyer's request, if one waits.",
  security,
  request: { params, headers: idempotencyHeaders, body: jsonBody(adminRefundBodySchema) },
  responses: {
    200: json(adminOrderDetailSchema, "The order as it is now"),
    ...problems(
      ...adminWriteProblems,
      "not_found",
      "not_refundable",
      "request_in_flight",
      "idempotency_key_reused",
      "payment_unavailable",
    ),
  },
});

const refuseRefund = createRoute({
  method: "post",
  path: "/admin/orders/{id}/refuse-refund",
  operationId: "adminRefuseRefund",
  tags,
  summary: "Refuse a buyer's request for their money back",
  description: "The buyer is told the reason.",
  security,
  request: { params, body: jsonBody(adminRefusalBodySchema) },
  responses: {
    200: json(adminOrderDetailSchema, "The order as it is now"),
    ...problems(...adminWriteProblems, "not_found", "already_decided"),
  },
});

export const adminOrdersRoutes = createRouter<AppEnv>()
  .openapi(listOrders, async (c) => {
    const query = c.req.valid("query");
    return listAnswer(c, {
      name: `orders-${query.status ?? "all"}`,
      query,
      list: (asked) => c.var.services.adminOrders.list(asked),
      columns: {
        id: (order) => order.id,
        createdAt: (order) => order.createdAt,
        paidAt: (order) => order.paidAt,
        status: (order) => order.status,
        title: (order) => order.title,
        buyer: (order) => order.buyer.email,
        provider: (order) => order.provider,
        currency: (order) => order.total.currency,
        total: (order) => order.total.amount,
        tax: (order) => order.tax.amount,
        refunded: (order) => order.refunded.amount,
        refunding: (order) => order.refunding.amount,
        coupon: (order) => order.couponCode,
        tasks: (order) => order.tasks.join(" "),
      },
    });
  })
  .openapi(getOrder, async (c) => c.json(await c.var.services.adminOrders.find(c.req.valid("param").id), 200))
  .openapi(refundOrder, async (c) => {
    const key = c.req.valid("header")["idempotency-key"];
    const refund = { ...c.req.valid("json"), key };
    return c.json(await c.var.services.adminOrders.refund(actorOf(c), c.req.valid("param").id, refund), 200);
  })
  .openapi(refuseRefund, async (c) => {
    const { reason } = c.req.valid("json");
    return c.json(
      await c.var.services.adminOrders.refuseRefund(actorOf(c), c.req.valid("param").id, reason),
      200,
    );
  });
