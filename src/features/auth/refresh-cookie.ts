import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { REFRESH_TOKEN_MS } from "./session-issuer.ts";

const NAME = "parley_refresh";

/** The web's refresh token: out of reach of scripts, bound to this host (`__Host-`, RFC 6265bis), never cross-site. */
export function setRefreshCookie(c: Context, refreshToken: string): void {
  setCookie(c, NAME, refreshToken, {
    prefix: "host",
    secure: true,
    httpOnly: true,
    sameSite: "Strict",
    path: "/",
    maxAge: REFRESH_TOKEN_MS / 1000,
  });
}

export function readRefreshCookie(c: Context): string | undefined {
  return getCookie(c, NAME, "host");
}

export function clearRefreshCookie(c: Context): void {
  deleteCookie(c, NAME, { prefix: "host", secure: true, path: "/" });
}
