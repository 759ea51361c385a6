import { parse } from "hono/utils/cookie";
import { ACCESS_COOKIE, accessIdentity, type AccessSettings } from "./access-token.ts";

interface GuardSettings extends AccessSettings {
  API: { fetch(request: Request): Promise<Response> };
}

const ASSERTION = "Cf-Access-Jwt-Assertion";
const IDENTITY = "Cf-Access-Authenticated-User-Email";

/** The paths that Access guards in production. */
export function isGuardedByAccess(pathname: string): boolean {
  return /^\/(?:admin|api\/v1\/admin)(?:\/|$)/.test(pathname);
}

/**
 * Forwards a request to an admin path as Access does: with a signed assertion when somebody is signed in, and never
 * with one that the client made up. A page asked for by nobody leads to the sign-in page; any other request goes on
 * without an assertion, and the api Worker has to refuse it.
 */
export async function asAccessForwards(request: Request, env: GuardSettings): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.delete(ASSERTION);
  headers.delete(IDENTITY);
  const token = parse(request.headers.get("Cookie") ?? "", ACCESS_COOKIE)[ACCESS_COOKIE];
  const email = await accessIdentity(env, token);
  if (email === null || token === undefined) {
    const url = new URL(request.url);
    if (request.headers.get("Accept")?.includes("text/html") !== true) {
      return env.API.fetch(new Request(request, { headers }));
    }
    const back = encodeURIComponent(url.pathname + url.search);
    return Response.redirect(new URL(`/dev/access?redirect=${back}`, url).href, 302);
  }
  headers.set(ASSERTION, token);
  headers.set(IDENTITY, email);
  return env.API.fetch(new Request(request, { headers }));
}
