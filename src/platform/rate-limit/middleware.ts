import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { PlatformEnv } from "../http/platform-env.ts";
import { rateHeaders } from "./rate-limits.ts";
import type { RateDecision, RateRule } from "./types.ts";

/** The client's address as Cloudflare saw it. `X-Forwarded-For` is anybody's claim and is never read. */
export function clientIp(c: Context): string {
  return networkOf(c.req.header("cf-connecting-ip") ?? "unknown");
}

/** One customer has a whole /64 of IPv6 (RFC 6177), so its addresses count as one. IPv4 addresses stay as they are. */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail = ""] = address.split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail.split(":").filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  const groups = address.includes("::") ? [...before, ...zeros, ...after] : before;
  const network = groups.slice(0, 4).map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""));
  return `${network.join(":")}::/64`;
}

/** Limits a route by the client's address and says in the header fields what is left. */
export function limitByIp(...rules: readonly RateRule[]) {
  return limitBy((c) => `ip:${clientIp(c)}`, rules);
}

/** Limits a route by who is signed in; it comes after `allow`. */
export function limitByUser(...rules: readonly RateRule[]) {
  return limitBy((c) => `user:${c.var.principal.userId}`, rules);
}

function limitBy(keyOf: (c: Context<PlatformEnv>) => string, rules: readonly RateRule[]) {
  const names = rules.map((rule) => rule.name).join("+");
  return createMiddleware<PlatformEnv>(async (c, next) => {
    const decision = await c.var.rateLimits.consume(`${names}:${keyOf(c)}`, rules);
    await next();
    tell(c, decision);
  });
}

/** The header fields are lists: a route with two limits names both (RFC 9651). */
function tell(c: Context, decision: RateDecision): void {
  for (const [name, value] of Object.entries(rateHeaders(decision))) {
    const others = c.res.headers.get(name);
    if (others?.includes(value) !== true) c.res.headers.append(name, value);
  }
}

/** For routes where somebody who is signed in proves something again. Their address's bans are not theirs. */
export const limitProofs = limitByUser({ name: "proof", limit: 60, windowMs: 5 * 60_000 });

/** Statuses that tell a guesser something: a wrong credential, or that an e-mail is known. */
const FAILURES = new Set([401, 403, 409]);

/** Counts wrong credentials of an address across every route that takes some, and bans it when it goes on. */
export const limitFailures = createMiddleware<PlatformEnv>(async (c, next) => {
  const attempt = await c.var.rateLimits.beginAttempt(`failures:ip:${clientIp(c)}`);
  await next();
  if (FAILURES.has(c.res.status)) return tell(c, attempt.failed);
  await attempt.takeBack();
  tell(c, attempt.succeeded);
});
