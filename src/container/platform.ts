import { rateLimiter, userSession } from "../../durable-objects/lib/stubs.ts";
import { AccessTokens } from "../platform/auth/access-token.ts";
import { Passwords } from "../platform/auth/passwords.ts";
import { Sealer } from "../platform/auth/sealed.ts";
import { SignedTokens } from "../platform/auth/signed-token.ts";
import { ReadThroughCache } from "../platform/cache.ts";
import { type Clock, systemClock } from "../platform/clock.ts";
import { configOf } from "../platform/config/config.ts";
import { databaseOf } from "../platform/db/client.ts";
import { Cursors } from "../platform/db/cursor.ts";
import { createDefer } from "../platform/defer.ts";
import { Faults, sentryOf } from "../platform/faults.ts";
import { createLogger, type Logger } from "../platform/log.ts";
import { createMetrics } from "../platform/metrics.ts";
import { Outbox } from "../platform/outbox/outbox.ts";
import type { PresenceOf } from "../platform/presence.ts";
import { RateLimits } from "../platform/rate-limit/rate-limits.ts";
import { currentTrace } from "../platform/trace.ts";

export interface ContainerOptions {
  env: Env;
  context: Pick<ExecutionContext, "waitUntil">;
  clock?: Clock;
  log?: Logger;
}

/**
 * What every feature stands on.
 * @throws MisconfiguredError
 */
export function createPlatform(options: ContainerOptions) {
  const { env, context, clock = systemClock, log = createLogger() } = options;
  const requestId = currentTrace()?.requestId ?? null;
  const config = configOf(env);
  const metrics = createMetrics(env.ANALYTICS);
  const faults = new Faults({ log, metrics, sentry: sentryOf(config), context, clock });
  const defer = createDefer(context, faults);
  const db = databaseOf(env.DB);
  const presenceOf: PresenceOf = (userId) => userSession(env, userId);
  return {
    accessTokens: new AccessTokens(config, clock),
    cache: new ReadThroughCache({ cache: caches.default, defer, log }),
    clock,
    config,
    cursors: new Cursors(config.CURSOR_KEY),
    db,
    defer,
    env,
    faults,
    log,
    metrics,
    outbox: new Outbox({ db, queue: env.EVENTS, clock, requestId }),
    passwords: new Passwords({ peppers: config.PASSWORD_PEPPERS, cost: config.PASSWORD_COST }),
    presenceOf,
    rateLimits: new RateLimits({
      limiterOf: (key) => rateLimiter(env, key),
      isEnabled: config.RATE_LIMITS === "on",
    }),
    sealer: new Sealer(config.SEALING_KEY),
    signedTokens: new SignedTokens(config, clock),
  };
}

export type Platform = ReturnType<typeof createPlatform>;
