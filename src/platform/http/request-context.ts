import { createMiddleware } from "hono/factory";
import { matchedRoutes } from "hono/route";
import type { Context } from "hono";
import { newId } from "../ids.ts";
import { createLogger } from "../log.ts";
import { withTrace } from "../trace.ts";
import type { PlatformEnv } from "./platform-env.ts";

const CLIENT_REQUEST_ID = /^[A-Za-z0-9._-]{8,64}$/;

/**
 * Gives the request its id (the client's `X-Request-Id` when it is well formed) and its logger, answers with the id,
 * and writes one line when the request is done. The line names the route's pattern, never the path: paths hold ids.
 */
export const requestContext = createMiddleware<PlatformEnv>(async (c, next) => {
  const given = c.req.header("x-request-id");
  const requestId = given !== undefined && CLIENT_REQUEST_ID.test(given) ? given : newId();
  await withTrace(requestId, async ({ databaseCost }) => {
    const log = createLogger();
    c.set("requestId", requestId);
    c.set("log", log);
    const startedAt = Date.now();
    await next();
    if (c.res.status !== 101) c.res.headers.set("x-request-id", requestId);
    log.info("request", {
      method: c.req.method,
      route: routeOf(c),
      status: c.res.status,
      durationMs: Date.now() - startedAt,
      userId: c.var.principal?.userId,
      ...databaseCost.fields,
    });
  });
});

/** The pattern of the route that answers, such as `/api/v1/users/:id`; "none" when there is no such route. */
export function routeOf(c: Context): string {
  const path = matchedRoutes(c).findLast(({ method }) => method !== "ALL")?.path;
  return path ?? "none";
}
