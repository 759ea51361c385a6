import { createRoute, z } from "@hono/zod-openapi";
import {
  adminReportDetailSchema,
  adminReportsQuery,
  adminReportsSchema,
  decideReportBodySchema,
} from "../../contract/admin/reports.ts";
import { idSchema } from "../../contract/common.ts";
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
const detail = json(adminReportDetailSchema, "The report with what the room had kept");

const listReports = createRoute({
  method: "get",
  path: "/admin/reports",
  operationId: "adminListReports",
  tags,
  summary: "The queue of reports",
  security,
  request: { query: adminReportsQuery },
  responses: { 200: pageOrCsv(adminReportsSchema), ...adminProblems },
});

const getReport = createRoute({
  method: "get",
  path: "/admin/reports/{id}",
  operationId: "adminGetReport",
  tags,
  summary: "A report with its evidence",
  description: "That the evidence was seen is noted in the audit log.",
  security,
  request: { params },
  responses: { 200: detail, ...problems(...adminWriteProblems, "not_found") },
});

const decideReport = createRoute({
  method: "patch",
  path: "/admin/reports/{id}",
  operationId: "adminDecideReport",
  tags,
  summary: "Dismiss, warn, pause or ban",
  security,
  request: { params, body: jsonBody(decideReportBodySchema) },
  responses: {
    200: detail,
    ...problems(...adminWriteProblems, "not_found", "already_decided", "cannot_target_self"),
  },
});

export const adminReportsRoutes = createRouter<AppEnv>()
  .openapi(listReports, async (c) => {
    const query = c.req.valid("query");
    return listAnswer(c, {
      name: `reports-${query.status}`,
      query,
      list: (asked) => c.var.services.adminReports.list(asked),
      columns: {
        id: (report) => report.id,
        createdAt: (report) => report.createdAt,
        flagged: (report) => report.isFlagged,
        reason: (report) => report.reason,
        description: (report) => report.description,
        reporter: (report) => report.reporter.email,
        reported: (report) => report.reported.email,
        status: (report) => report.status,
        note: (report) => report.note,
      },
    });
  })
  .openapi(getReport, async (c) =>
    c.json(await c.var.services.adminReports.find(actorOf(c), c.req.valid("param").id), 200),
  )
  .openapi(decideReport, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.adminReports.decide(actorOf(c), id, c.req.valid("json")), 200);
  });
