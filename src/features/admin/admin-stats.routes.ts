import { createRoute } from "@hono/zod-openapi";
import { adminStatsSchema } from "../../contract/admin/stats.ts";
import type { AppEnv } from "../../container.ts";
import { json } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { adminProblems, adminSecurity as security } from "./admin-answers.ts";

const tags = ["Administration"];

const getStats = createRoute({
  method: "get",
  path: "/admin/stats",
  operationId: "adminStats",
  tags,
  summary: "The numbers of the moment, and 30 days",
  security,
  responses: { 200: json(adminStatsSchema, "Days are UTC's"), ...adminProblems },
});

export const adminStatsRoutes = createRouter<AppEnv>().openapi(getStats, async (c) =>
  c.json(await c.var.services.adminStats.read(), 200),
);
