import { createRoute, z } from "@hono/zod-openapi";
import { idSchema } from "../../contract/common.ts";
import { attachmentUrlSchema } from "../../contract/media/attachment.ts";
import { captionsSchema, putCaptionsBodySchema } from "../../contract/media/captions.ts";
import { languageTagSchema } from "../../contract/users.ts";
import type { AppEnv } from "../../container.ts";
import { allow, allowAnybody } from "../../platform/http/authenticate.ts";
import { json, jsonBody, noContent, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { limitByUser } from "../../platform/rate-limit/middleware.ts";

const tags = ["Teaching"];
const security = [{ "access-token": [] }];
const params = z.strictObject({ id: idSchema });
const reading = ["validation_failed", "unauthenticated", "account_banned", "not_found"] as const;
const writing = [...reading, "forbidden"] as const;

const putCaptions = createRoute({
  method: "post",
  path: "/lessons/{id}/captions",
  operationId: "putCaptions",
  tags,
  summary: "The captions of a lesson in one language",
  description:
    "WebVTT of at most 512 KiB. Only times and plain text are kept. A line that cannot be read is named in `errors`.",
  security,
  middleware: [
    allow("course:manage"),
    limitByUser({ name: "captions", limit: 200, windowMs: 60 * 60_000 }),
  ] as const,
  request: { params, body: jsonBody(putCaptionsBodySchema) },
  responses: {
    200: json(captionsSchema, "The captions"),
    ...problems(
      ...writing,
      "malformed_json",
      "payload_too_large",
      "unsupported_media_type",
      "captions_unreadable",
      "media_limit_reached",
      "rate_limited",
    ),
  },
});

const deleteCaptions = createRoute({
  method: "delete",
  path: "/lessons/{id}/captions/{language}",
  operationId: "deleteCaptions",
  tags,
  summary: "No captions in this language",
  security,
  middleware: [allow("course:manage")] as const,
  request: { params: z.strictObject({ id: idSchema, language: languageTagSchema }) },
  responses: { 204: noContent, ...problems(...writing) },
});

const getAttachmentUrl = createRoute({
  method: "get",
  path: "/attachments/{id}/url",
  operationId: "getAttachmentUrl",
  tags: ["Media"],
  summary: "Where a file that goes with a lesson can be downloaded",
  description: "For whoever may open the lesson. The address works for ten minutes.",
  security: [{}, { "access-token": [] }],
  middleware: [allowAnybody] as const,
  request: { params },
  responses: {
    200: json(attachmentUrlSchema, "The address"),
    ...problems(...reading, "payment_required", "enrolment_required"),
  },
});

const deleteAttachment = createRoute({
  method: "delete",
  path: "/attachments/{id}",
  operationId: "deleteAttachment",
  tags,
  summary: "Take a file away from a lesson",
  security,
  middleware: [allow("course:manage")] as const,
  request: { params },
  responses: { 204: noContent, ...problems(...writing, "precondition_failed", "course_incomplete") },
});

export const lessonExtrasRoutes = createRouter<AppEnv>()
  .openapi(putCaptions, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.captions.put(c.var.principal.userId, id, c.req.valid("json")), 200);
  })
  .openapi(deleteCaptions, async (c) => {
    const { id, language } = c.req.valid("param");
    await c.var.services.captions.remove(c.var.principal.userId, id, language);
    return c.body(null, 204);
  })
  .openapi(getAttachmentUrl, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.attachments.urlOf(id, c.var.viewer), 200);
  })
  .openapi(deleteAttachment, async (c) => {
    await c.var.services.attachments.remove(c.var.principal.userId, c.req.valid("param").id);
    return c.body(null, 204);
  });
