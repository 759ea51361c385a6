import { createRoute } from "@hono/zod-openapi";
import { pageOf, pageQuerySchema } from "../../contract/common.ts";
import { reportBodySchema, reportSchema } from "../../contract/safety.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { json, jsonBody, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { limitByUser } from "../../platform/rate-limit/middleware.ts";

const tags = ["Safety"];
const security = [{ "access-token": [] }];

const create = createRoute({
  method: "post",
  path: "/reports",
  operationId: "report",
  tags,
  summary: "Report somebody",
  description:
    "Blocks both ways at once. With `sessionId` of a call that goes on, the call ends for you at once. One report per call, and one that waits for an answer without a call.",
  security,
  middleware: [
    allow("report:create"),
    limitByUser({ name: "report", limit: 20, windowMs: 60 * 60_000 }),
  ] as const,
  request: { body: jsonBody(reportBodySchema) },
  responses: {
    201: json(reportSchema, "The stored report"),
    ...problems(
      "validation_failed",
      "malformed_json",
      "unauthenticated",
      "account_banned",
      "forbidden",
      "not_found",
      "already_reported",
      "payload_too_large",
      "unsupported_media_type",
      "cannot_target_self",
      "rate_limited",
    ),
  },
});

const listMine = createRoute({
  method: "get",
  path: "/reports/mine",
  operationId: "listMyReports",
  tags,
  summary: "Reports I made, the newest first",
  security,
  middleware: [allow("report:read")] as const,
  request: { query: pageQuerySchema },
  responses: {
    200: json(pageOf(reportSchema), "A page of reports"),
    ...problems("validation_failed", "unauthenticated", "account_banned"),
  },
});

export const reportsRoutes = createRouter<AppEnv>()
  .openapi(create, async (c) => {
    return c.json(await c.var.services.reports.report(c.var.principal.userId, c.req.valid("json")), 201);
  })
  .openapi(listMine, async (c) => {
    return c.json(await c.var.services.reports.listMine(c.var.principal.userId, c.req.valid("query")), 200);
  });
