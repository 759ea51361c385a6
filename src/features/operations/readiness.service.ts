import type { DependencyName, Readiness } from "../../contract/readiness.ts";
import type { Clock } from "../../platform/clock.ts";
import { describeFault, type Logger } from "../../platform/log.ts";

/** Asks one dependency for something cheap; rejects when it does not answer as it should. */
export type Probe = () => Promise<unknown>;

/** Slower than this is as good as down. */
const TIMEOUT_MS = 2_000;
/** Anybody may ask, so what was found out is told again for a moment. */
const KEEP_MS = 1_000;

const kept = new WeakMap<object, { at: number; readiness: Readiness }>();

interface Dependencies {
  /** What the answers are kept for: the bindings of this Worker. */
  bindings: object;
  probes: Readonly<Record<DependencyName, Probe>>;
  clock: Clock;
  log: Logger;
}

/** Whether everything that Parley stands on answers. */
export class ReadinessService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** At most a second old. Latencies are in ms; behind one that is down stands a line in the log. */
  async read(): Promise<Readiness> {
    const { bindings, clock } = this.#deps;
    const now = clock.now();
    const known = kept.get(bindings);
    if (known !== undefined && now >= known.at && now - known.at < KEEP_MS) return known.readiness;
    const readiness = await this.#ask();
    kept.set(bindings, { at: now, readiness });
    return readiness;
  }

  async #ask(): Promise<Readiness> {
    const [d1, search, r2Public, r2Private, queues, objects] = await Promise.all([
      this.#askOne("d1"),
      this.#askOne("search"),
      this.#askOne("r2Public"),
      this.#askOne("r2Private"),
      this.#askOne("queues"),
      this.#askOne("objects"),
    ]);
    const dependencies = { d1, search, r2Public, r2Private, queues, objects };
    const status = Object.values(dependencies).every(({ isUp }) => isUp) ? "ready" : "not_ready";
    return { status, timestamp: new Date(this.#deps.clock.now()).toISOString(), dependencies };
  }

  async #askOne(name: DependencyName): Promise<{ isUp: boolean; latencyMs: number }> {
    const startedAt = performance.now();
    const latencyMs = () => Math.round(performance.now() - startedAt);
    try {
      await Promise.race([this.#deps.probes[name](), tooLate()]);
      return { isUp: true, latencyMs: latencyMs() };
    } catch (fault) {
      this.#deps.log.error("dependency.down", { name, cause: describeFault(fault) });
      return { isUp: false, latencyMs: latencyMs() };
    }
  }
}

async function tooLate(): Promise<never> {
  await scheduler.wait(TIMEOUT_MS);
  throw new Error(`No answer within ${TIMEOUT_MS} ms`);
}
