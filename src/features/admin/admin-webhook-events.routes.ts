import { createRoute } from "@hono/zod-openapi";
import {
  adminWebhookEventsQuery,
  adminWebhookEventsSchema,
  webhookEventParams as params,
} from "../../contract/admin/webhook-events.ts";
import type { AppEnv } from "../../container.ts";
import { noContent, problems } from "../../platform/http/responses.ts";
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
const decisionProblems = problems(...adminWriteProblems, "not_found", "conflict");

const listEvents = createRoute({
  method: "get",
  path: "/admin/webhook-events",
  operationId: "adminListWebhookEvents",
  tags,
  summary: "What outside services have told us, by state",
  description: "`manual`: nothing here could decide what it means, so it waits for a person.",
  security,
  request: { query: adminWebhookEventsQuery },
  responses: { 200: pageOrCsv(adminWebhookEventsSchema), ...adminProblems },
});

const retryEvent = createRoute({
  method: "post",
  path: "/admin/webhook-events/{provider}/{eventId}/retry",
  operationId: "adminRetryWebhookEvent",
  tags,
  summary: "Work off an event again that waits for a person",
  security,
  request: { params },
  responses: { 204: noContent, ...decisionProblems },
});

const dismissEvent = createRoute({
  method: "post",
  path: "/admin/webhook-events/{provider}/{eventId}/dismiss",
  operationId: "adminDismissWebhookEvent",
  tags,
  summary: "Nothing is to be done about an event that waits for a person",
  security,
  request: { params },
  responses: { 204: noContent, ...decisionProblems },
});

export const adminWebhookEventsRoutes = createRouter<AppEnv>()
  .openapi(listEvents, async (c) => {
    const query = c.req.valid("query");
    return listAnswer(c, {
      name: `webhook-events-${query.status}`,
      query,
      list: (asked) => c.var.services.adminWebhookEvents.list(asked),
      columns: {
        provider: (event) => event.provider,
        eventId: (event) => event.eventId,
        type: (event) => event.type,
        status: (event) => event.status,
        attempts: (event) => event.attempts,
        lastError: (event) => event.lastError,
        receivedAt: (event) => event.receivedAt,
        processedAt: (event) => event.processedAt,
      },
    });
  })
  .openapi(retryEvent, async (c) => {
    await c.var.services.adminWebhookEvents.retry(actorOf(c), c.req.valid("param"));
    return c.body(null, 204);
  })
  .openapi(dismissEvent, async (c) => {
    await c.var.services.adminWebhookEvents.dismiss(actorOf(c), c.req.valid("param"));
    return c.body(null, 204);
  });
