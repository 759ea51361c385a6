import { createRoute } from "@hono/zod-openapi";
import { appealBodySchema, appealReceivedSchema } from "../../contract/admin/sanctions.ts";
import type { AppEnv } from "../../container.ts";
import { json, jsonBody, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { limitByIp } from "../../platform/rate-limit/middleware.ts";

const submit = createRoute({
  method: "post",
  path: "/appeals",
  operationId: "submitAppeal",
  tags: ["Safety"],
  summary: "Ask for a second look at my ban",
  description:
    "With the `appealToken` of the refused login. One appeal waits at a time for each ban; after a refusal, the same ban can be appealed again after 30 days.",
  middleware: [limitByIp({ name: "appeal", limit: 10, windowMs: 60 * 60_000 })] as const,
  request: { body: jsonBody(appealBodySchema) },
  responses: {
    201: json(appealReceivedSchema, "Received"),
    ...problems(
      "validation_failed",
      "malformed_json",
      "invalid_token",
      "appeal_open",
      "already_decided",
      "payload_too_large",
      "unsupported_media_type",
      "rate_limited",
    ),
  },
});

export const appealsRoutes = createRouter<AppEnv>().openapi(submit, async (c) => {
  const { id, state, createdAt } = await c.var.services.appeals.submit(c.req.valid("json"));
  return c.json({ id, state, createdAt: new Date(createdAt).toISOString() }, 201);
});
