import { createMiddleware } from "hono/factory";
import { isPermitted, type Permission, rolePermissions } from "../../contract/permissions.ts";
import { AppError } from "../errors.ts";
import type { PlatformEnv } from "./platform-env.ts";

const BEARER = /^Bearer (?<token>[A-Za-z0-9._~+/-]+=*)$/i;

/** The token of an `Authorization: Bearer` header (RFC 6750), or null. */
export function bearerToken(header: string | undefined): string | null {
  return BEARER.exec(header ?? "")?.groups?.["token"] ?? null;
}

/**
 * Lets people through who are signed in and whose role may do this, and sets `principal`. What an administrator may do
 * beyond others takes a session with a second factor. What not everybody may do is asked of the database itself, so a
 * change of role takes effect with the next request.
 */
export function allow(permission: Permission) {
  return createMiddleware<PlatformEnv>(async (c, next) => {
    const token = bearerToken(c.req.header("authorization"));
    if (token === null) throw new AppError("unauthenticated", { headers: { "www-authenticate": "Bearer" } });
    const isFresh = !rolePermissions.student.includes(permission);
    const principal = await c.var.authenticator.authenticate(token, { isFresh });
    if (!rolePermissions[principal.role].includes(permission)) throw new AppError("forbidden");
    if (!isPermitted(principal, permission)) throw new AppError("second_factor_required");
    c.set("principal", principal);
    await next();
  });
}

/**
 * Open to everybody, and sets `viewer`: who is asking, or null. A token that is sent must be good, so that nobody who
 * believes to be signed in is answered as a stranger.
 */
export const allowAnybody = createMiddleware<PlatformEnv>(async (c, next) => {
  const header = c.req.header("authorization");
  const token = bearerToken(header);
  if (header !== undefined && token === null) throw new AppError("unauthenticated");
  c.set("viewer", token === null ? null : await c.var.authenticator.authenticate(token));
  await next();
});
