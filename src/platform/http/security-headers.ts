import { cors } from "hono/cors";
import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";
import { isAllowedOrigin } from "./origin.ts";
import type { PlatformEnv } from "./platform-env.ts";

/** For answers that are data: nothing may frame, run or load anything. A page brings its own policy. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

const commonHeaders = secureHeaders({
  strictTransportSecurity: "max-age=63072000; includeSubDomains; preload",
  referrerPolicy: "no-referrer",
  xFrameOptions: "DENY",
});

/** Security headers of every answer. A WebSocket upgrade (101) has none: its headers cannot be changed. */
export const apiSecurityHeaders = createMiddleware<PlatformEnv>(async (c, next) => {
  if (c.req.header("upgrade") === "websocket") return next();
  await commonHeaders(c, next);
  if (!c.res.headers.has("content-security-policy"))
    c.res.headers.set("content-security-policy", DATA_POLICY);
});

/** Private unless a route says otherwise. */
export const noStoreByDefault = createMiddleware<PlatformEnv>(async (c, next) => {
  await next();
  if (c.res.status !== 101 && !c.res.headers.has("cache-control")) {
    c.res.headers.set("cache-control", "no-store");
  }
});

/** CORS for the origins of the configuration. */
export const apiCors = createMiddleware<PlatformEnv>((c, next) =>
  cors({
    origin: (origin) => (isAllowedOrigin(origin, c.req.url, c.var.config) ? origin : null),
    allowMethods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
    allowHeaders: [
      "authorization",
      "content-type",
      "idempotency-key",
      "if-match",
      "if-none-match",
      "x-request-id",
    ],
    exposeHeaders: [
      "accept-ranges",
      "content-length",
      "content-range",
      "etag",
      "ratelimit",
      "ratelimit-policy",
      "retry-after",
      "x-request-id",
    ],
    credentials: true,
    maxAge: 7200,
  })(c, next),
);
