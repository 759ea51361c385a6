import { createMiddleware } from "hono/factory";
import type { Config } from "../config/config.ts";
import { AppError } from "../errors.ts";
import type { PlatformEnv } from "./platform-env.ts";

/** True for the page's own origin and for those that the configuration names; compared whole, never by suffix. */
export function isAllowedOrigin(origin: string, requestUrl: string, config: Config): boolean {
  return (
    origin === new URL(requestUrl).origin ||
    origin === config.APP_ORIGIN ||
    config.ALLOWED_ORIGINS.includes(origin)
  );
}

/** Where providers send the browser back from their own sites; those flows are bound by a cookie of their own. */
const CALLBACK = /\/auth\/oauth\/(google|apple)\/callback$/;

/**
 * Refuses requests that another site made a browser send. Browsers name the sender in `Origin` or `Sec-Fetch-Site`
 * (Fetch Metadata); a client that sends neither is no browser and carries nobody's cookies by accident.
 */
export const requireSameSite = createMiddleware<PlatformEnv>(async (c, next) => {
  if (CALLBACK.test(c.req.path)) return next();
  const origin = c.req.header("origin");
  const site = c.req.header("sec-fetch-site");
  const isForeign = origin !== undefined && !isAllowedOrigin(origin, c.req.url, c.var.config);
  const isCrossSite = origin === undefined && site !== undefined && site !== "same-origin" && site !== "none";
  if (isForeign || isCrossSite) throw new AppError("origin_not_allowed");
  await next();
});
