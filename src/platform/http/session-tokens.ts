import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Tokens } from "../../contract/auth.ts";
import { REFRESH_TOKEN_MS } from "../auth/lifetimes.ts";

const NAME = "parley_refresh";

/** A `Tokens` answer together with what is needed to place the refresh token. */
export interface IssuedTokens {
  tokens: Omit<Tokens, "refreshToken">;
  refreshToken: string;
  platform: "ios" | "android" | "web";
}

/** The web gets the refresh token in its cookie only; other platforms get it in the body, once. */
export function deliverTokens(c: Context, { tokens, refreshToken, platform }: IssuedTokens): Tokens {
  if (platform !== "web") return { ...tokens, refreshToken };
  setRefreshCookie(c, refreshToken);
  return tokens;
}

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
