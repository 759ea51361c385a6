import { createMiddleware } from "hono/factory";
import { newId } from "../ids.ts";
import { createLogger } from "../log.ts";
import type { PlatformEnv } from "./platform-env.ts";

const CLIENT_REQUEST_ID = /^[A-Za-z0-9._-]{8,64}$/;

/**
 * Gives the request its id (the client's `X-Request-Id` when it is well formed) and its logger, answers with the id,
 * and writes one line when the request is done.
 */
export const requestContext = createMiddleware<PlatformEnv>(async (c, next) => {
  const given = c.req.header("x-request-id");
  const requestId = given !== undefined && CLIENT_REQUEST_ID.test(given) ? given : newId();
  const log = createLogger({ requestId });
  c.set("requestId", requestId);
  c.set("log", log);
  const startedAt = Date.now();
  await next();
  if (c.res.status !== 101) c.res.headers.set("x-request-id", requestId);
  log.info("request", {
    method: c.req.method,
    route: c.req.path,
    status: c.res.status,
    durationMs: Date.now() - startedAt,
    userId: c.var.principal?.userId,
  });
});
