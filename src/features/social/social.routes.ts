import { createRoute, z } from "@hono/zod-openapi";
import { idSchema, pageQuerySchema } from "../../contract/common.ts";
import { followsSchema, relationSchema } from "../../contract/social.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { json, noContent, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { limitByUser } from "../../platform/rate-limit/middleware.ts";

const tags = ["Social"];
const security = [{ "access-token": [] }];
const params = z.strictObject({ id: idSchema });
const reading = ["validation_failed", "unauthenticated", "account_banned", "not_found"] as const;

const follow = createRoute({
  method: "put",
  path: "/users/{id}/follow",
  operationId: "followUser",
  tags,
  summary: "Follow somebody",
  security,
  middleware: [
    allow("social:write"),
    limitByUser({ name: "follow", limit: 200, windowMs: 60 * 60_000 }),
  ] as const,
  request: { params },
  responses: {
    204: noContent,
    ...problems(...reading, "rate_limited", "cannot_target_self", "not_followable", "follow_limit_reached"),
  },
});

const unfollow = createRoute({
  method: "delete",
  path: "/users/{id}/follow",
  operationId: "unfollowUser",
  tags,
  summary: "Follow somebody no more",
  security,
  middleware: [allow("social:write")] as const,
  request: { params },
  responses: { 204: noContent, ...problems("validation_failed", "unauthenticated", "account_banned") },
});

const listFollowers = createRoute({
  method: "get",
  path: "/users/{id}/followers",
  operationId: "listFollowers",
  tags,
  summary: "Who follows somebody, the newest first",
  security,
  middleware: [allow("social:read")] as const,
  request: { params, query: pageQuerySchema },
  responses: { 200: json(followsSchema, "A page of people"), ...problems(...reading) },
});

const listFollowing = createRoute({
  method: "get",
  path: "/users/{id}/following",
  operationId: "listFollowing",
  tags,
  summary: "Whom somebody follows, the newest first",
  security,
  middleware: [allow("social:read")] as const,
  request: { params, query: pageQuerySchema },
  responses: { 200: json(followsSchema, "A page of people"), ...problems(...reading) },
});

const relate = createRoute({
  method: "get",
  path: "/users/{id}/relation",
  operationId: "getRelation",
  tags,
  summary: "How I stand to somebody",
  security,
  middleware: [allow("social:read")] as const,
  request: { params },
  responses: { 200: json(relationSchema, "Follows, block and counts"), ...problems(...reading) },
});

export const socialRoutes = createRouter<AppEnv>()
  .openapi(follow, async (c) => {
    await c.var.services.follows.follow(c.var.principal.userId, c.req.valid("param").id);
    return c.body(null, 204);
  })
  .openapi(unfollow, async (c) => {
    await c.var.services.follows.unfollow(c.var.principal.userId, c.req.valid("param").id);
    return c.body(null, 204);
  })
  .openapi(listFollowers, async (c) =>
    c.json(await c.var.services.follows.listFollowers(c.req.valid("param").id, c.req.valid("query")), 200),
  )
  .openapi(listFollowing, async (c) =>
    c.json(await c.var.services.follows.listFollowing(c.req.valid("param").id, c.req.valid("query")), 200),
  )
  .openapi(relate, async (c) =>
    c.json(await c.var.services.follows.relate(c.var.principal.userId, c.req.valid("param").id), 200),
  );
