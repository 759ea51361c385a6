import { createRoute, z } from "@hono/zod-openapi";
import { readinessSchema } from "./contract/readiness.ts";
import type { AppEnv } from "./container.ts";
import { json, problems } from "./platform/http/responses.ts";
import { createRouter } from "./platform/http/router.ts";

const tags = ["Health"];

const health = createRoute({
  method: "get",
  path: "/health",
  operationId: "getHealth",
  tags,
  summary: "Is the Worker up and configured",
  responses: {
    200: json(z.object({ status: z.literal("ok"), timestamp: z.iso.datetime() }), "It is"),
    ...problems(),
  },
});

const faults = problems();
const notReady = json(readinessSchema, "Something does not answer");

const ready = createRoute({
  method: "get",
  path: "/health/ready",
  operationId: "getReadiness",
  tags,
  summary: "Does everything that Parley stands on answer, and how fast",
  description: "The database, both buckets, the queues and the objects. At most a second old.",
  responses: {
    200: json(readinessSchema, "Everything answers"),
    ...faults,
    503: {
      description: `${notReady.description} · ${faults[503].description}`,
      content: { ...notReady.content, ...faults[503].content },
    },
  },
});

export const healthRoutes = createRouter<AppEnv>()
  .openapi(health, (c) =>
    c.json({ status: "ok" as const, timestamp: new Date(c.var.clock.now()).toISOString() }, 200),
  )
  .openapi(ready, async (c) => {
    const readiness = await c.var.services.readiness.read();
    return readiness.status === "ready" ? c.json(readiness, 200) : c.json(readiness, 503);
  });
