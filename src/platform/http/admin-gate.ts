import { createMiddleware } from "hono/factory";
import { isPermitted, type Permission } from "../../contract/permissions.ts";
import type { Config } from "../config/config.ts";
import { AppError } from "../errors.ts";
import { accessIdentity } from "./access.ts";
import { bearerToken } from "./authenticate.ts";
import type { PlatformEnv } from "./platform-env.ts";

/** What of a request's context Access is read from. */
interface Asked {
  req: { raw: Request };
  var: { config: Config };
  executionCtx: object;
}

/** Whom Cloudflare Access let through, by e-mail; null when it did not. */
export function identityOf(c: Asked): Promise<string | null> {
  return accessIdentity(c.req.raw, c.var.config, accessOf(c.executionCtx));
}

/**
 * Stands before every path of administration, known or not: Cloudflare Access and the administrator's role, both. Whoever
 * lacks one gets the same 403 everywhere, so nothing tells which paths exist.
 */
export const adminGate = createMiddleware<PlatformEnv>(async (c, next) => {
  const identity = await identityOf(c);
  const token = bearerToken(c.req.header("authorization"));
  if (identity === null || token === null) throw new AppError("forbidden");
  const needed: Permission = c.req.method === "GET" ? "admin:read" : "admin:write";
  const principal = await c.var.authenticator.authenticate(token, { isFresh: true });
  if (principal.role !== "admin") throw new AppError("forbidden");
  if (!isPermitted(principal, needed)) throw new AppError("second_factor_required");
  c.set("principal", principal);
  c.set("accessIdentity", identity);
  await next();
});

/** Hono's type of the context does not name it. */
function accessOf(context: object) {
  return "access" in context ? (context as { access?: CloudflareAccessContext }).access : undefined;
}

/** Before the pages of administration: Access alone, as a navigation brings no token. */
export const accessGate = createMiddleware<PlatformEnv>(async (c, next) => {
  const identity = await identityOf(c);
  if (identity === null) throw new AppError("forbidden");
  await next();
});
