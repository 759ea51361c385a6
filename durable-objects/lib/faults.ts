import { configOf } from "../../src/platform/config/config.ts";
import { Faults, sentryOf } from "../../src/platform/faults.ts";
import type { Logger } from "../../src/platform/log.ts";
import { createMetrics } from "../../src/platform/metrics.ts";
import { objectClock } from "./time.ts";

/** Where an object's faults go that nobody expected. */
export function objectFaults(
  context: Pick<DurableObjectState, "waitUntil">,
  env: Pick<Env, "ANALYTICS">,
  log: Logger,
): Faults {
  const metrics = createMetrics(env.ANALYTICS);
  return new Faults({ log, metrics, sentry: sentryOf(configOf(env)), context, clock: objectClock });
}
