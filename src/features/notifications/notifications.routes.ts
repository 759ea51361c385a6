import { createRoute, z } from "@hono/zod-openapi";
import { idSchema, pageQuerySchema } from "../../contract/common.ts";
import { notificationPageSchema, notificationSchema } from "../../contract/notifications.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { json, noContent, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";

const tags = ["Notifications"];
const security = [{ "access-token": [] }];
const middleware = [allow("notification:read")];

const list = createRoute({
  method: "get",
  path: "/notifications",
  operationId: "listNotifications",
  tags,
  summary: "My notifications, the newest first, and how many are unread",
  security,
  middleware,
  request: { query: pageQuerySchema },
  responses: {
    200: json(notificationPageSchema, "A page of notifications"),
    ...problems("validation_failed", "unauthenticated", "account_banned"),
  },
});

const readAll = createRoute({
  method: "patch",
  path: "/notifications/read-all",
  operationId: "readAllNotifications",
  tags,
  summary: "Mark all my notifications as read",
  security,
  middleware: [allow("notification:write")],
  responses: { 204: noContent, ...problems("unauthenticated", "account_banned") },
});

const read = createRoute({
  method: "patch",
  path: "/notifications/{id}/read",
  operationId: "readNotification",
  tags,
  summary: "Mark one notification as read",
  security,
  middleware: [allow("notification:write")],
  request: { params: z.strictObject({ id: idSchema }) },
  responses: {
    200: json(notificationSchema, "The notification as it is now"),
    ...problems("validation_failed", "unauthenticated", "account_banned", "not_found"),
  },
});

export const notificationsRoutes = createRouter<AppEnv>()
  .openapi(list, async (c) => {
    return c.json(await c.var.services.notifications.list(c.var.principal.userId, c.req.valid("query")), 200);
  })
  .openapi(readAll, async (c) => {
    await c.var.services.notifications.markAllRead(c.var.principal.userId);
    return c.body(null, 204);
  })
  .openapi(read, async (c) => {
    return c.json(
      await c.var.services.notifications.markRead(c.var.principal.userId, c.req.valid("param").id),
      200,
    );
  });
