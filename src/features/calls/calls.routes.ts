import { createRoute, z } from "@hono/zod-openapi";
import { callSessionSchema, rateCallBodySchema } from "../../contract/calls.ts";
import { idSchema, pageOf, pageQuerySchema } from "../../contract/common.ts";
import { streakSchema } from "../../contract/practice.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { json, jsonBody, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";

const tags = ["Calls"];
const security = [{ "access-token": [] }];
const middleware = [allow("call:read")];
const params = z.strictObject({ id: idSchema });

const list = createRoute({
  method: "get",
  path: "/sessions",
  operationId: "listCalls",
  tags,
  summary: "My calls, the newest first",
  security,
  middleware,
  request: { query: pageQuerySchema },
  responses: {
    200: json(pageOf(callSessionSchema), "A page of calls"),
    ...problems("validation_failed", "unauthenticated", "account_banned"),
  },
});

const get = createRoute({
  method: "get",
  path: "/sessions/{id}",
  operationId: "getCall",
  tags,
  summary: "One of my calls",
  security,
  middleware,
  request: { params },
  responses: {
    200: json(callSessionSchema, "The call"),
    ...problems("validation_failed", "unauthenticated", "account_banned", "not_found"),
  },
});

const rate = createRoute({
  method: "post",
  path: "/sessions/{id}/rate",
  operationId: "rateCall",
  tags,
  summary: "Rate the partner and the connection, apart",
  description: "Once, within 24 hours of the end, for calls in which you two met.",
  security,
  middleware: [allow("call:rate")],
  request: { params, body: jsonBody(rateCallBodySchema) },
  responses: {
    200: json(callSessionSchema, "The call with your rating"),
    ...problems(
      "validation_failed",
      "malformed_json",
      "unauthenticated",
      "account_banned",
      "not_found",
      "already_rated",
      "payload_too_large",
      "unsupported_media_type",
      "not_rateable",
    ),
  },
});

const streak = createRoute({
  method: "get",
  path: "/practice/streak",
  operationId: "getStreak",
  tags: ["Practice"],
  summary: "My streak and the calendar of minutes",
  security,
  middleware,
  responses: {
    200: json(streakSchema, "Streak and calendar"),
    ...problems("unauthenticated", "account_banned"),
  },
});

export const callsRoutes = createRouter<AppEnv>()
  .openapi(list, async (c) => {
    return c.json(await c.var.services.calls.list(c.var.principal.userId, c.req.valid("query")), 200);
  })
  .openapi(get, async (c) => {
    return c.json(await c.var.services.calls.get(c.var.principal.userId, c.req.valid("param").id), 200);
  })
  .openapi(rate, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.calls.rate(c.var.principal.userId, id, c.req.valid("json")), 200);
  })
  .openapi(streak, async (c) => c.json(await c.var.services.calls.getStreak(c.var.principal.userId), 200));
