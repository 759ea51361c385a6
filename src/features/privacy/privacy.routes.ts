import { createRoute, z } from "@hono/zod-openapi";
import { idSchema } from "../../contract/common.ts";
import {
  dataExportSchema,
  dataExportsSchema,
  deleteAccountBodySchema,
  deletionSchema,
} from "../../contract/privacy.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { requestLocale } from "../../platform/http/request-locale.ts";
import { accepted, json, jsonBody, noContent, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { clearRefreshCookie } from "../../platform/http/session-tokens.ts";
import { limitByUser, limitProofs } from "../../platform/rate-limit/middleware.ts";

const tags = ["Privacy"];
const security = [{ "access-token": [] }];
const signedIn = ["unauthenticated", "account_banned"] as const;

const requestExport = createRoute({
  method: "post",
  path: "/users/me/export",
  operationId: "requestExport",
  tags,
  summary: "Ask for everything held about me",
  description: "A mail comes when the ZIP is ready. Three a day.",
  security,
  middleware: [
    allow("account:write"),
    limitByUser({ name: "export", limit: 3, windowMs: 24 * 60 * 60_000 }),
  ] as const,
  responses: {
    202: json(dataExportSchema, "It is being made"),
    ...problems(...signedIn, "export_running", "rate_limited"),
  },
});

const listExports = createRoute({
  method: "get",
  path: "/users/me/exports",
  operationId: "listExports",
  tags,
  summary: "My exports, the newest first",
  security,
  middleware: [allow("account:read")] as const,
  responses: { 200: json(dataExportsSchema, "At most 20"), ...problems(...signedIn) },
});

const getExportFile = createRoute({
  method: "get",
  path: "/users/me/exports/{id}/file",
  operationId: "getExportFile",
  tags,
  summary: "Fetch an export",
  security,
  middleware: [allow("account:read")] as const,
  request: { params: z.strictObject({ id: idSchema }) },
  responses: {
    200: {
      description: "A ZIP of JSON files",
      content: { "application/zip": { schema: { type: "string", format: "binary" } } },
    },
    ...problems(...signedIn, "validation_failed", "not_found"),
  },
});

const sendDeletionCode = createRoute({
  method: "post",
  path: "/users/me/deletion-code",
  operationId: "sendDeletionCode",
  tags,
  summary: "Mail me a code for deleting my account",
  description: "For accounts without a password. The mail says what the code does.",
  security,
  middleware: [allow("account:write")] as const,
  responses: { 202: accepted, ...problems(...signedIn, "rate_limited") },
});

const deleteMe = createRoute({
  method: "delete",
  path: "/users/me",
  operationId: "deleteMe",
  tags,
  summary: "Delete my account",
  description:
    "Signs out everywhere. Seven days later everything personal is erased; signing in before shows the date and lets one stay.",
  security,
  middleware: [allow("account:write"), limitProofs] as const,
  request: { body: jsonBody(deleteAccountBodySchema) },
  responses: {
    200: json(deletionSchema, "When it will be erased"),
    ...problems(
      ...signedIn,
      "validation_failed",
      "malformed_json",
      "invalid_credentials",
      "invalid_code",
      "payload_too_large",
      "unsupported_media_type",
      "rate_limited",
    ),
  },
});

const restoreMe = createRoute({
  method: "post",
  path: "/users/me/restore",
  operationId: "restoreMe",
  tags,
  summary: "Keep my account after all",
  security,
  middleware: [allow("account:write")] as const,
  responses: { 204: noContent, ...problems(...signedIn) },
});

export const privacyRoutes = createRouter<AppEnv>()
  .openapi(requestExport, async (c) =>
    c.json(await c.var.services.dataExports.request(c.var.principal.userId), 202),
  )
  .openapi(listExports, async (c) =>
    c.json({ items: await c.var.services.dataExports.list(c.var.principal.userId) }, 200),
  )
  .openapi(getExportFile, async (c) => {
    const object = await c.var.services.dataExports.open(c.var.principal.userId, c.req.valid("param").id);
    return new Response(object.body, {
      headers: {
        "content-type": "application/zip",
        "content-length": String(object.size),
        "content-disposition": 'attachment; filename="parley-export.zip"',
      },
    });
  })
  .openapi(sendDeletionCode, async (c) => {
    await c.var.services.emailVerification.sendForDeletion(c.var.principal.userId, requestLocale(c));
    return c.body(null, 202);
  })
  .openapi(deleteMe, async (c) => {
    const deletion = await c.var.services.deletion.schedule(c.var.principal.userId, c.req.valid("json"));
    clearRefreshCookie(c);
    return c.json(deletion, 200);
  })
  .openapi(restoreMe, async (c) => {
    await c.var.services.deletion.cancel(c.var.principal.userId);
    return c.body(null, 204);
  });
