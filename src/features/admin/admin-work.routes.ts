import { createRoute, z } from "@hono/zod-openapi";
import {
  adminApplicationSchema,
  adminApplicationsQuery,
  adminApplicationsSchema,
  decideApplicationBodySchema,
} from "../../contract/admin/applications.ts";
import { adminAuditQuery, auditSchema } from "../../contract/admin/audit.ts";
import { adminJobsQuery, adminJobsSchema } from "../../contract/admin/jobs.ts";
import { idSchema } from "../../contract/common.ts";
import type { AppEnv } from "../../container.ts";
import { accepted, json, jsonBody, noContent, problems } from "../../platform/http/responses.ts";
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

const listApplications = createRoute({
  method: "get",
  path: "/admin/instructor-applications",
  operationId: "adminListApplications",
  tags,
  summary: "Who asks to teach",
  security,
  request: { query: adminApplicationsQuery },
  responses: { 200: pageOrCsv(adminApplicationsSchema), ...adminProblems },
});

const decideApplication = createRoute({
  method: "patch",
  path: "/admin/instructor-applications/{id}",
  operationId: "adminDecideApplication",
  tags,
  summary: "Approve or reject an application",
  description: "Approving makes the person an instructor, from their next request on.",
  security,
  request: { params, body: jsonBody(decideApplicationBodySchema) },
  responses: {
    200: json(adminApplicationSchema, "The application, decided"),
    ...problems(...adminWriteProblems, "not_found", "already_decided"),
  },
});

const listJobs = createRoute({
  method: "get",
  path: "/admin/jobs",
  operationId: "adminListJobs",
  tags,
  summary: "Effects that are to follow from what happened, by state",
  description: "A job has failed when its queue gave it up: the dead letters.",
  security,
  request: { query: adminJobsQuery },
  responses: { 200: pageOrCsv(adminJobsSchema), ...adminProblems },
});

const retryJob = createRoute({
  method: "post",
  path: "/admin/jobs/{id}/retry",
  operationId: "adminRetryJob",
  tags,
  summary: "Try a failed job again",
  security,
  request: { params },
  responses: { 202: accepted, ...problems(...adminWriteProblems, "not_found", "conflict") },
});

const discardJob = createRoute({
  method: "delete",
  path: "/admin/jobs/{id}",
  operationId: "adminDiscardJob",
  tags,
  summary: "Give a failed job up; the audit log keeps it",
  security,
  request: { params },
  responses: { 204: noContent, ...problems(...adminWriteProblems, "not_found", "conflict") },
});

const listAudit = createRoute({
  method: "get",
  path: "/admin/audit",
  operationId: "adminListAudit",
  tags,
  summary: "What administrators did and saw, the newest first",
  security,
  request: { query: adminAuditQuery },
  responses: { 200: pageOrCsv(auditSchema), ...adminProblems },
});

export const adminWorkRoutes = createRouter<AppEnv>()
  .openapi(listApplications, async (c) => {
    const query = c.req.valid("query");
    return listAnswer(c, {
      name: `applications-${query.state}`,
      query,
      list: (page) => c.var.services.adminWork.listApplications({ state: query.state, ...page }),
      columns: {
        id: (application) => application.id,
        createdAt: (application) => application.createdAt,
        person: (application) => application.person.email,
        experience: (application) => application.experience,
        sample: (application) => application.sampleUrl,
        state: (application) => application.state,
        note: (application) => application.decisionNote,
      },
    });
  })
  .openapi(decideApplication, async (c) => {
    const { id } = c.req.valid("param");
    const decided = await c.var.services.adminWork.decideApplication(actorOf(c), id, c.req.valid("json"));
    return c.json(decided, 200);
  })
  .openapi(listJobs, async (c) => {
    const query = c.req.valid("query");
    return listAnswer(c, {
      name: `jobs-${query.state}`,
      query,
      list: (page) => c.var.services.adminWork.listJobs({ state: query.state, ...page }),
      columns: {
        id: (job) => job.id,
        topic: (job) => job.topic,
        state: (job) => job.state,
        attempts: (job) => job.attempts,
        lastError: (job) => job.lastError,
        payload: (job) => job.payload,
        createdAt: (job) => job.createdAt,
        touchedAt: (job) => job.touchedAt,
      },
    });
  })
  .openapi(retryJob, async (c) => {
    await c.var.services.adminWork.retryJob(actorOf(c), c.req.valid("param").id);
    return c.body(null, 202);
  })
  .openapi(discardJob, async (c) => {
    await c.var.services.adminWork.discardJob(actorOf(c), c.req.valid("param").id);
    return c.body(null, 204);
  })
  .openapi(listAudit, async (c) => {
    const query = c.req.valid("query");
    const { action, subject } = query;
    return listAnswer(c, {
      name: "audit",
      query,
      list: (page) => c.var.services.audit.list({ action, subject, ...page }),
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
