import { createMiddleware } from "hono/factory";
import { AppError } from "../errors.ts";
import type { PlatformEnv } from "./platform-env.ts";

const BEARER = /^Bearer (?<token>[A-Za-z0-9._~+/-]+=*)$/i;

/** The token of an `Authorization: Bearer` header (RFC 6750), or null. */
export function bearerToken(header: string | undefined): string | null {
  return BEARER.exec(header ?? "")?.groups?.["token"] ?? null;
}

/** Lets signed-in people through and sets `principal`. */
export const requireUser = createMiddleware<PlatformEnv>(async (c, next) => {
  const token = bearerToken(c.req.header("authorization"));
  if (token === null) throw new AppError("unauthenticated", { headers: { "www-authenticate": "Bearer" } });
  c.set("principal", await c.var.authenticator.authenticate(token));
  await next();
});
