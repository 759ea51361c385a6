import { createRoute, z } from "@hono/zod-openapi";
import {
  adminUserDetailSchema,
  adminUsersQuery,
  adminUsersSchema,
  banBodySchema,
  roleBodySchema,
  unbanBodySchema,
} from "../../contract/admin/users.ts";
import { idSchema } from "../../contract/common.ts";
import type { AppEnv } from "../../container.ts";
import { json, jsonBody, problems } from "../../platform/http/responses.ts";
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
const detail = json(adminUserDetailSchema, "The person, as they are now");

const listUsers = createRoute({
  method: "get",
  path: "/admin/users",
  operationId: "adminListUsers",
  tags,
  summary: "People: search, filter, sort",
  security,
  request: { query: adminUsersQuery },
  responses: { 200: pageOrCsv(adminUsersSchema), ...adminProblems },
});

const getUser = createRoute({
  method: "get",
  path: "/admin/users/{id}",
  operationId: "adminGetUser",
  tags,
  summary: "A person with their calls, reports, sessions and sanctions",
  security,
  request: { params },
  responses: { 200: detail, ...problems(...adminWriteProblems, "not_found") },
});

const ban = createRoute({
  method: "patch",
  path: "/admin/users/{id}/ban",
  operationId: "adminBanUser",
  tags,
  summary: "Put somebody out, for a time or for good",
  description: "Every session ends and every socket closes within 5 s.",
  security,
  request: { params, body: jsonBody(banBodySchema) },
  responses: { 200: detail, ...problems(...adminWriteProblems, "not_found", "cannot_target_self") },
});

const unban = createRoute({
  method: "patch",
  path: "/admin/users/{id}/unban",
  operationId: "adminUnbanUser",
  tags,
  summary: "Let somebody in again",
  description: "Lifts every ban and every pause from matching.",
  security,
  request: { params, body: jsonBody(unbanBodySchema) },
  responses: { 200: detail, ...problems(...adminWriteProblems, "not_found") },
});

const changeRole = createRoute({
  method: "patch",
  path: "/admin/users/{id}/role",
  operationId: "adminChangeRole",
  tags,
  summary: "Make somebody a student or an instructor",
  description: "Takes effect with their next request. Administrators are made in the database only.",
  security,
  request: { params, body: jsonBody(roleBodySchema) },
  responses: {
    200: detail,
    ...problems(...adminWriteProblems, "not_found", "cannot_target_self", "conflict"),
  },
});

export const adminUsersRoutes = createRouter<AppEnv>()
  .openapi(listUsers, async (c) => {
    const query = c.req.valid("query");
    return listAnswer(c, {
      name: "users",
      query,
      list: (asked) => c.var.services.adminUsers.list(asked),
      columns: {
        id: (user) => user.id,
        email: (user) => user.email,
        name: (user) => user.displayName,
        username: (user) => user.username,
        role: (user) => user.role,
        level: (user) => user.level,
        country: (user) => user.country,
        verified: (user) => user.isVerified,
        bannedUntil: (user) => user.bannedUntil,
        calls: (user) => user.totalSessions,
        createdAt: (user) => user.createdAt,
        lastActiveAt: (user) => user.lastActiveAt,
      },
    });
  })
  .openapi(getUser, async (c) => c.json(await c.var.services.adminUsers.find(c.req.valid("param").id), 200))
  .openapi(ban, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.adminUsers.ban(actorOf(c), id, c.req.valid("json")), 200);
  })
  .openapi(unban, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.adminUsers.unban(actorOf(c), id, c.req.valid("json").note), 200);
  })
  .openapi(changeRole, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.adminUsers.changeRole(actorOf(c), id, c.req.valid("json")), 200);
  });
