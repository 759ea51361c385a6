import { createRoute, z } from "@hono/zod-openapi";
import { adminJobsQuery, adminJobsSchema } from "../../contract/admin/jobs.ts";
import { idSchema } from "../../contract/common.ts";
import type { AppEnv } from "../../container.ts";
import { accepted, noContent, problems } from "../../platform/http/responses.ts";
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

export const adminJobsRoutes = createRouter<AppEnv>()
  .openapi(listJobs, async (c) => {
    const query = c.req.valid("query");
    return listAnswer(c, {
      name: `jobs-${query.state}`,
      query,
      list: (asked) => c.var.services.adminJobs.list(asked),
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
    await c.var.services.adminJobs.retry(actorOf(c), c.req.valid("param").id);
    return c.body(null, 202);
  })
  .openapi(discardJob, async (c) => {
    await c.var.services.adminJobs.discard(actorOf(c), c.req.valid("param").id);
    return c.body(null, 204);
  });
