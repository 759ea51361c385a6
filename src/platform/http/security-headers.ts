import { cors } from "hono/cors";
import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";
import { isAllowedOrigin } from "./origin.ts";
import type { PlatformEnv } from "./platform-env.ts";

/** Headers for answers that are data: nothing may frame, sniff, run or load anything. */
export const apiSecurityHeaders = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"] },
  strictTransportSecurity: "max-age=63072000; includeSubDomains; preload",
  referrerPolicy: "no-referrer",
  xFrameOptions: "DENY",
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
    exposeHeaders: ["etag", "ratelimit", "ratelimit-policy", "retry-after", "x-request-id"],
    credentials: true,
    maxAge: 7200,
  })(c, next),
);
