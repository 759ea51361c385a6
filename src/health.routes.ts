import { createRoute, z } from "@hono/zod-openapi";
import type { AppEnv } from "./container.ts";
import { json, problems } from "./platform/http/responses.ts";
import { createRouter } from "./platform/http/router.ts";

const health = createRoute({
  method: "get",
  path: "/health",
  operationId: "getHealth",
  tags: ["Health"],
  summary: "Is the Worker up and configured",
  responses: {
    200: json(z.object({ status: z.literal("ok"), timestamp: z.iso.datetime() }), "It is"),
    ...problems(),
  },
});

export const healthRoutes = createRouter<AppEnv>().openapi(health, (c) =>
  c.json({ status: "ok" as const, timestamp: new Date(c.var.clock.now()).toISOString() }, 200),
);
