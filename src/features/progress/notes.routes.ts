import { createRoute, z } from "@hono/zod-openapi";
import { idSchema, pageOf, pageQuerySchema } from "../../contract/common.ts";
import { noteBodySchema, noteSchema, updateNoteBodySchema } from "../../contract/courses/learning.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { json, jsonBody, noContent, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { limitByUser } from "../../platform/rate-limit/middleware.ts";

const tags = ["Learning"];
const security = [{ "access-token": [] }];
const params = z.strictObject({ id: idSchema });
const middleware = [allow("course:learn")];
const base = ["validation_failed", "unauthenticated", "account_banned", "not_found"] as const;
const closed = ["enrolment_required", "payment_required"] as const;
const body = ["malformed_json", "payload_too_large", "unsupported_media_type"] as const;

const list = createRoute({
  method: "get",
  path: "/lessons/{id}/notes",
  operationId: "listNotes",
  tags,
  summary: "My notes in a lesson, the newest first",
  security,
  middleware,
  request: { params, query: pageQuerySchema },
  responses: {
    200: json(pageOf(noteSchema).meta({ id: "Notes" }), "A page of notes"),
    ...problems(...base, ...closed),
  },
});

const write = createRoute({
  method: "post",
  path: "/lessons/{id}/notes",
  operationId: "writeNote",
  tags,
  summary: "Write a note, which nobody else sees",
  security,
  middleware: [...middleware, limitByUser({ name: "note", limit: 300, windowMs: 60 * 60_000 })] as const,
  request: { params, body: jsonBody(noteBodySchema) },
  responses: {
    201: json(noteSchema, "The note"),
    ...problems(...base, ...closed, ...body, "note_limit_reached", "rate_limited"),
  },
});

const rewrite = createRoute({
  method: "patch",
  path: "/notes/{id}",
  operationId: "rewriteNote",
  tags,
  summary: "Change a note of mine",
  security,
  middleware,
  request: { params, body: jsonBody(updateNoteBodySchema) },
  responses: { 200: json(noteSchema, "The note"), ...problems(...base, ...body) },
});

const remove = createRoute({
  method: "delete",
  path: "/notes/{id}",
  operationId: "deleteNote",
  tags,
  summary: "Throw a note of mine away",
  security,
  middleware,
  request: { params },
  responses: { 204: noContent, ...problems(...base) },
});

export const notesRoutes = createRouter<AppEnv>()
  .openapi(list, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.notes.list(c.var.principal.userId, id, c.req.valid("query")), 200);
  })
  .openapi(write, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.notes.write(c.var.principal.userId, id, c.req.valid("json")), 201);
  })
  .openapi(rewrite, async (c) => {
    const { text } = c.req.valid("json");
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.notes.rewrite(c.var.principal.userId, id, text), 200);
  })
  .openapi(remove, async (c) => {
    await c.var.services.notes.remove(c.var.principal.userId, c.req.valid("param").id);
    return c.body(null, 204);
  });
