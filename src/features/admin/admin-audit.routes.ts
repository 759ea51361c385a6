import { createRoute } from "@hono/zod-openapi";
import { adminAuditQuery, auditSchema } from "../../contract/admin/audit.ts";
import type { AppEnv } from "../../container.ts";
import { createRouter } from "../../platform/http/router.ts";
import { adminProblems, adminSecurity as security, listAnswer, pageOrCsv } from "./admin-answers.ts";

const tags = ["Administration"];

const listAudit = createRoute({
  method: "get",
  path: "/admin/audit",
  operationId: "adminListAudit",
  tags,
  summary: "What administrators did and saw",
  security,
  request: { query: adminAuditQuery },
  responses: { 200: pageOrCsv(auditSchema), ...adminProblems },
});

export const adminAuditRoutes = createRouter<AppEnv>().openapi(listAudit, async (c) => {
  const query = c.req.valid("query");
  return listAnswer(c, {
    name: "audit",
    query,
    list: (asked) => c.var.services.audit.list(asked),
    columns: {
      at: (entry) => entry.at,
      actor: (entry) => entry.actor,
      action: (entry) => entry.action,
      subject: (entry) => entry.subject,
      before: (entry) => entry.before,
      after: (entry) => entry.after,
      requestId: (entry) => entry.requestId,
    },
  });
});
