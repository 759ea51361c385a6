import { createRoute, z } from "@hono/zod-openapi";
import {
  adminReportDetailSchema,
  adminReportsQuery,
  adminReportsSchema,
  decideReportBodySchema,
} from "../../contract/admin/reports.ts";
import { adminListQuery } from "../../contract/admin/common.ts";
import { appealSchema, appealStates, decideAppealBodySchema } from "../../contract/admin/sanctions.ts";
import { idSchema, pageOf } from "../../contract/common.ts";
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
  summary: "The queue of reports: flagged ones first, then the longest waiting",
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

const listAppeals = createRoute({
  method: "get",
  path: "/admin/appeals",
  operationId: "adminListAppeals",
  tags,
  summary: "Appeals, the longest waiting first",
  security,
  request: { query: adminListQuery.extend({ state: z.enum(appealStates).default("pending") }) },
  responses: { 200: pageOrCsv(pageOf(appealSchema).meta({ id: "Appeals" })), ...adminProblems },
});

const decideAppeal = createRoute({
  method: "patch",
  path: "/admin/appeals/{id}",
  operationId: "adminDecideAppeal",
  tags,
  summary: "Grant an appeal, which lifts the ban, or refuse it",
  security,
  request: { params, body: jsonBody(decideAppealBodySchema) },
  responses: {
    200: json(appealSchema, "The appeal, decided"),
    ...problems(...adminWriteProblems, "not_found", "already_decided"),
  },
});

export const adminReportsRoutes = createRouter<AppEnv>()
  .openapi(listReports, async (c) => {
    const query = c.req.valid("query");
    return listAnswer(c, {
      name: `reports-${query.status}`,
      query,
      list: (page) => c.var.services.adminReports.list({ status: query.status, ...page }),
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
  })
  .openapi(listAppeals, async (c) => {
    const query = c.req.valid("query");
    return listAnswer(c, {
      name: `appeals-${query.state}`,
      query,
      list: (page) => c.var.services.appeals.list({ state: query.state, ...page }),
      columns: {
        id: (appeal) => appeal.id,
        createdAt: (appeal) => appeal.createdAt,
        person: (appeal) => appeal.person.email,
        ban: (appeal) => appeal.sanction.reason,
        message: (appeal) => appeal.message,
        state: (appeal) => appeal.state,
        note: (appeal) => appeal.note,
      },
    });
  })
  .openapi(decideAppeal, async (c) => {
    const { appeals, audit } = c.var.services;
    const { id } = c.req.valid("param");
    const body = c.req.valid("json");
    const entry = audit.entry(actorOf(c), {
      action: "appeal.decide",
      subject: id,
      before: { state: "pending" },
      after: body,
    });
    await appeals.decide(id, body, entry);
    return c.json(await appeals.find(id), 200);
  });
