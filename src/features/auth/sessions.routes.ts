import { createRoute, z } from "@hono/zod-openapi";
import { deviceSessionsSchema } from "../../contract/auth.ts";
import { idSchema } from "../../contract/common.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { json, noContent, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";

const tags = ["Auth"];
const security = [{ "access-token": [] }];

const list = createRoute({
  method: "get",
  path: "/auth/sessions",
  operationId: "listDeviceSessions",
  tags,
  summary: "Devices that are signed in, the last used first",
  security,
  middleware: [allow("account:read")] as const,
  responses: {
    200: json(deviceSessionsSchema, "Live device sessions"),
    ...problems("unauthenticated", "account_banned"),
  },
});

const revoke = createRoute({
  method: "delete",
  path: "/auth/sessions/{id}",
  operationId: "revokeDeviceSession",
  tags,
  summary: "Sign one device out; its sockets close within 5 s",
  security,
  middleware: [allow("account:write")] as const,
  request: { params: z.strictObject({ id: idSchema }) },
  responses: {
    204: noContent,
    ...problems("validation_failed", "unauthenticated", "account_banned", "not_found"),
  },
});

export const sessionsRoutes = createRouter<AppEnv>()
  .openapi(list, async (c) => {
    const { userId, sessionId } = c.var.principal;
    return c.json({ items: await c.var.services.deviceSessions.list(userId, sessionId) }, 200);
  })
  .openapi(revoke, async (c) => {
    await c.var.services.deviceSessions.revokeOne(c.var.principal.userId, c.req.valid("param").id);
    return c.body(null, 204);
  });
