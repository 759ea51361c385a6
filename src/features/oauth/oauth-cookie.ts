import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { randomSecret } from "../../platform/encoding.ts";

const NAME = "parley_oauth";
const LIFE_SECONDS = 600;

/**
 * Ties a sign-in to the browser that began it. SameSite=None, because Apple returns with a form from its own site
 * (OpenID Connect Form Post Response Mode). A second tab shares the value of the first, and coming
 * back leaves it to its ten minutes, so neither tab breaks the other: what counts once is the state.
 */
export function bindBrowser(c: Context): string {
  const binding = readBinding(c) ?? randomSecret();
  setCookie(c, NAME, binding, {
    prefix: "host",
    secure: true,
    httpOnly: true,
    sameSite: "None",
    path: "/",
    maxAge: LIFE_SECONDS,
  });
  return binding;
}

export function readBinding(c: Context): string | null {
  return getCookie(c, NAME, "host") ?? null;
}
