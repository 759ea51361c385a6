import { createRoute, z } from "@hono/zod-openapi";
import { idSchema, pageOf, pageQuerySchema } from "../../contract/common.ts";
import { permissionsOf, permissionsSchema } from "../../contract/permissions.ts";
import {
  blockedUserSchema,
  meSchema,
  publicProfileSchema,
  updateProfileBodySchema,
} from "../../contract/users.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { etagOf, matchesEtag } from "../../platform/http/etag.ts";
import { json, jsonBody, noContent, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { limitByUser } from "../../platform/rate-limit/middleware.ts";

const tags = ["Users"];
const security = [{ "access-token": [] }];
const middleware = [allow("profile:read")];
const params = z.strictObject({ id: idSchema });
const limitSocial = limitByUser({ name: "block", limit: 200, windowMs: 60 * 60_000 });

const getMe = createRoute({
  method: "get",
  path: "/users/me",
  operationId: "getMe",
  tags,
  summary: "My account and profile",
  security,
  middleware,
  responses: { 200: json(meSchema, "Account and profile"), ...problems("unauthenticated", "account_banned") },
});

const getPermissions = createRoute({
  method: "get",
  path: "/users/me/permissions",
  operationId: "getMyPermissions",
  tags,
  summary: "What I may do",
  description: "The table that every guard reads, for the role I have now.",
  security,
  middleware,
  responses: {
    200: json(permissionsSchema, "As `resource:action`"),
    ...problems("unauthenticated", "account_banned"),
  },
});

const updateMe = createRoute({
  method: "patch",
  path: "/users/me",
  operationId: "updateMe",
  tags,
  summary: "Change my profile",
  description: "Absent fields stay as they are; null clears a field that may be empty.",
  security,
  middleware: [allow("profile:write")],
  request: { body: jsonBody(updateProfileBodySchema) },
  responses: {
    200: json(meSchema, "The profile as it is now"),
    ...problems(
      "validation_failed",
      "malformed_json",
      "unauthenticated",
      "account_banned",
      "username_taken",
      "payload_too_large",
      "unsupported_media_type",
      "username_confusable",
    ),
  },
});

const getPublicProfile = createRoute({
  method: "get",
  path: "/users/{id}/public",
  operationId: "getPublicProfile",
  tags,
  summary: "What others see of a person",
  description:
    "Cached for up to 120 s. Send the `ETag` back in `If-None-Match` to get 304 when nothing changed.",
  security,
  middleware,
  request: { params, headers: z.object({ "if-none-match": z.string().max(200).optional() }) },
  responses: {
    200: json(publicProfileSchema, "The public profile"),
    304: { description: "Not changed" },
    ...problems("validation_failed", "unauthenticated", "account_banned", "not_found"),
  },
});

const block = createRoute({
  method: "put",
  path: "/users/{id}/block",
  operationId: "blockUser",
  tags,
  summary: "Never meet this person again",
  description: "Works both ways and at once, for people who wait in a queue too.",
  security,
  middleware: [allow("social:write"), limitSocial],
  request: { params },
  responses: {
    204: noContent,
    ...problems(
      "validation_failed",
      "unauthenticated",
      "account_banned",
      "rate_limited",
      "not_found",
      "cannot_target_self",
      "block_limit_reached",
    ),
  },
});

const unblock = createRoute({
  method: "delete",
  path: "/users/{id}/block",
  operationId: "unblockUser",
  tags,
  summary: "Lift a block that I made",
  security,
  middleware: [allow("social:write"), limitSocial],
  request: { params },
  responses: {
    204: noContent,
    ...problems("validation_failed", "unauthenticated", "account_banned", "rate_limited"),
  },
});

const listBlocks = createRoute({
  method: "get",
  path: "/users/me/blocks",
  operationId: "listBlocks",
  tags,
  summary: "People I blocked, the newest first",
  security,
  middleware: [allow("social:read")],
  request: { query: pageQuerySchema },
  responses: {
    200: json(pageOf(blockedUserSchema), "A page of blocked people"),
    ...problems("validation_failed", "unauthenticated", "account_banned"),
  },
});

export const usersRoutes = createRouter<AppEnv>()
  .openapi(getPermissions, (c) => c.json({ permissions: permissionsOf(c.var.principal) }, 200))
  .openapi(getMe, async (c) => c.json(await c.var.services.users.getMe(c.var.principal.userId), 200))
  .openapi(updateMe, async (c) => {
    return c.json(await c.var.services.users.updateProfile(c.var.principal.userId, c.req.valid("json")), 200);
  })
  .openapi(listBlocks, async (c) => {
    return c.json(await c.var.services.blocks.list(c.var.principal.userId, c.req.valid("query")), 200);
  })
  .openapi(getPublicProfile, async (c) => {
    const profile = await c.var.services.users.getPublicProfile(c.req.valid("param").id);
    const etag = await etagOf(profile);
    const headers = { etag, "cache-control": "private, max-age=0, must-revalidate" };
    if (matchesEtag(c.req.valid("header")["if-none-match"], etag)) return c.body(null, 304, headers);
    return c.json(profile, 200, headers);
  })
  .openapi(block, async (c) => {
    await c.var.services.blocks.block(c.var.principal.userId, c.req.valid("param").id);
    return c.body(null, 204);
  })
  .openapi(unblock, async (c) => {
    await c.var.services.blocks.unblock(c.var.principal.userId, c.req.valid("param").id);
    return c.body(null, 204);
  });
