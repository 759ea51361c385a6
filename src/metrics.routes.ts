import { createRoute, z } from "@hono/zod-openapi";
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./container.ts";
import { EXPOSITION_TYPE } from "./features/operations/exposition.ts";
import { isSameSecret } from "./platform/auth/same-secret.ts";
import { AppError } from "./platform/errors.ts";
import { bearerToken } from "./platform/http/authenticate.ts";
import { problems } from "./platform/http/responses.ts";
import { createRouter } from "./platform/http/router.ts";

/** Without the setting there is nothing here, for anybody. */
const allowCollector = createMiddleware<AppEnv>(async (c, next) => {
  const { METRICS_TOKEN: expected } = c.var.config;
  if (expected === undefined) throw new AppError("not_found");
  const given = bearerToken(c.req.header("authorization"));
  if (given === null || !(await isSameSecret(given, expected)))
    throw new AppError("unauthenticated", { headers: { "www-authenticate": "Bearer" } });
  await next();
});

const collect = createRoute({
  method: "get",
  path: "/metrics",
  operationId: "collectMetrics",
  tags: ["Health"],
  summary: "Numbers of the whole service, for Prometheus",
  description: "With the deployment's own token; 404 where it has none.",
  security: [{ "metrics-token": [] }],
  middleware: [allowCollector] as const,
  responses: {
    200: {
      description: "Prometheus' text format",
      content: { "text/plain": { schema: z.string() } },
    },
    ...problems("unauthenticated", "not_found"),
  },
});

export const metricsRoutes = createRouter<AppEnv>().openapi(collect, async (c) =>
  c.text(await c.var.services.prometheus.read(), 200, { "content-type": EXPOSITION_TYPE }),
);
