import type { Clock } from "./clock.ts";
import type { Config } from "./config/config.ts";
import { describeFault, type Logger } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { SentryReports } from "./sentry.ts";
import { currentTrace } from "./trace.ts";

interface Dependencies {
  log: Logger;
  metrics: Metrics;
  sentry: SentryReports | null;
  context: Pick<ExecutionContext, "waitUntil">;
  clock: Clock;
}

/** Where faults go that nobody expected: the log, the counters, and Sentry when it is set up. */
export class Faults {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** `place` is a pattern or a name (a route, a topic, an object), never an address with ids in it. */
  note(
    event: string,
    {
      fault,
      place,
      fields = {},
    }: { fault: unknown; place: string; fields?: Record<string, string | number> },
  ): void {
    const { log, metrics, sentry, context, clock } = this.#deps;
    log.error(event, { place, ...fields, cause: describeFault(fault) });
    metrics.failure({ event, place });
    if (sentry === null) return;
    const report = { fault, event, requestId: currentTrace()?.requestId, tags: { place } };
    const posted = sentry
      .post(report, clock.now())
      .catch((unsent: unknown) => log.warn("sentry.unreachable", { cause: describeFault(unsent) }));
    context.waitUntil(posted);
  }
}

/** Reports to the DSN of the settings; null without one. */
export function sentryOf({ SENTRY_DSN: dsn, ENVIRONMENT: environment }: Config): SentryReports | null {
  if (dsn === undefined) return null;
  return new SentryReports({ dsn, environment }, (input, init) => fetch(input, init));
}
