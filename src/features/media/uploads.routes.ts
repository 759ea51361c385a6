import { createRoute, z } from "@hono/zod-openapi";
import { idSchema } from "../../contract/common.ts";
import {
  completeUploadBodySchema,
  signedPartsSchema,
  startUploadBodySchema,
  uploadPartsBodySchema,
  uploadSchema,
} from "../../contract/media/upload.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { json, jsonBody, noContent, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { limitByUser } from "../../platform/rate-limit/middleware.ts";

const tags = ["Teaching"];
const security = [{ "access-token": [] }];
const params = z.strictObject({ id: idSchema });
const HOUR_MS = 60 * 60_000;
const limitStarts = limitByUser({ name: "upload", limit: 200, windowMs: HOUR_MS });
/** A file of 5 GB has 640 parts. */
const limitParts = limitByUser({ name: "upload-part", limit: 6000, windowMs: HOUR_MS });
const reading = ["validation_failed", "unauthenticated", "account_banned", "forbidden", "not_found"] as const;
const body = ["malformed_json", "payload_too_large", "unsupported_media_type"] as const;

const startOf = (path: string, operationId: string, summary: string) =>
  createRoute({
    method: "post",
    path,
    operationId,
    tags,
    summary,
    description:
      "The bytes go straight to storage: ask `POST /uploads/{id}/parts` where each part of `partSize` bytes is PUT, and say when all have arrived.",
    security,
    middleware: [allow("course:manage"), limitStarts] as const,
    request: { params, body: jsonBody(startUploadBodySchema) },
    responses: {
      201: json(uploadSchema, "The upload, of which nothing has arrived"),
      ...problems(...reading, ...body, "rate_limited", "upload_refused", "media_limit_reached"),
    },
  });

const startVideo = startOf(
  "/lessons/{id}/uploads",
  "startVideoUpload",
  "Begin to send the video of a lesson",
);
const startAttachment = startOf(
  "/lessons/{id}/attachments",
  "startAttachmentUpload",
  "Begin to send a file that goes with a lesson",
);

const get = createRoute({
  method: "get",
  path: "/uploads/{id}",
  operationId: "getUpload",
  tags,
  summary: "How far an upload is, and what has become of it",
  security,
  middleware: [allow("course:manage")] as const,
  request: { params },
  responses: { 200: json(uploadSchema, "The upload"), ...problems(...reading) },
});

const signParts = createRoute({
  method: "post",
  path: "/uploads/{id}/parts",
  operationId: "signUploadParts",
  tags,
  summary: "Say which parts have arrived, and ask where to send others",
  description:
    "A part has arrived when storage has answered its PUT with an `ETag`. What is said here is kept: an upload that broke off goes on with the parts that are missing, on any device.",
  security,
  middleware: [allow("course:manage"), limitParts] as const,
  request: { params, body: jsonBody(uploadPartsBodySchema) },
  responses: {
    200: json(signedPartsSchema, "Addresses for the parts that are wanted"),
    ...problems(...reading, ...body, "conflict", "rate_limited"),
  },
});

const complete = createRoute({
  method: "post",
  path: "/uploads/{id}/complete",
  operationId: "completeUpload",
  tags,
  summary: "All parts have arrived",
  description:
    "The file is put together and looked at: when its bytes are not what its name says, or not as many as announced, it is thrown away. A video then waits to be made ready. May be repeated.",
  security,
  middleware: [allow("course:manage")] as const,
  request: { params, body: jsonBody(completeUploadBodySchema) },
  responses: {
    200: json(uploadSchema, "The upload, now on its way"),
    ...problems(
      ...reading,
      ...body,
      "upload_incomplete",
      "upload_refused",
      "media_limit_reached",
      "precondition_failed",
    ),
  },
});

const cancel = createRoute({
  method: "delete",
  path: "/uploads/{id}",
  operationId: "cancelUpload",
  tags,
  summary: "Throw away an upload that is not complete",
  security,
  middleware: [allow("course:manage")] as const,
  request: { params },
  responses: { 204: noContent, ...problems(...reading, "conflict") },
});

export const uploadsRoutes = createRouter<AppEnv>()
  .openapi(startVideo, async (c) => {
    const target = {
      userId: c.var.principal.userId,
      lessonId: c.req.valid("param").id,
      purpose: "video",
    } as const;
    return c.json(await c.var.services.uploads.start(target, c.req.valid("json")), 201);
  })
  .openapi(startAttachment, async (c) => {
    const target = {
      userId: c.var.principal.userId,
      lessonId: c.req.valid("param").id,
      purpose: "attachment",
    } as const;
    return c.json(await c.var.services.uploads.start(target, c.req.valid("json")), 201);
  })
  .openapi(get, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.uploads.get(c.var.principal.userId, id), 200);
  })
  .openapi(signParts, async (c) => {
    const { id } = c.req.valid("param");
    const { uploads } = c.var.services;
    return c.json(await uploads.parts(c.var.principal.userId, id, c.req.valid("json")), 200);
  })
  .openapi(complete, async (c) => {
    const { id } = c.req.valid("param");
    const { uploaded } = c.req.valid("json");
    return c.json(await c.var.services.uploads.complete(c.var.principal.userId, id, uploaded), 200);
  })
  .openapi(cancel, async (c) => {
    await c.var.services.uploads.cancel(c.var.principal.userId, c.req.valid("param").id);
    return c.body(null, 204);
  });
