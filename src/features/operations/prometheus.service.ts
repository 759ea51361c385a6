import type { Clock } from "../../platform/clock.ts";
import type { CallsService } from "../calls/calls.service.ts";
import type { PracticeStatsService } from "../matchmaking/stats.service.ts";
import type { CountsRepository, Totals } from "./counts.repository.ts";
import { exposition } from "./exposition.ts";
import { practiceFamilies, totalFamilies, workFamilies } from "./families.ts";

/** Totals read whole tables and change slowly, so they may be this old. */
const KEEP_TOTALS_MS = 5 * 60_000;

const kept = new WeakMap<object, { at: number; totals: Totals }>();

interface Dependencies {
  /** What totals are kept for: the bindings of this Worker. */
  bindings: object;
  repository: CountsRepository;
  practiceStats: PracticeStatsService;
  calls: CallsService;
  clock: Clock;
}

/** The numbers of the whole service, as the database and the objects have them, for Prometheus to collect. */
export class PrometheusService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** In Prometheus' text format. Totals are at most 5 minutes old, all else at most 5 s. */
  async read(): Promise<string> {
    const { repository, practiceStats, calls, clock } = this.#deps;
    const now = clock.now();
    const [totals, moment, practice] = await Promise.all([
      this.#totals(now),
      repository.readMoment(calls.oldestOngoing()),
      practiceStats.read(),
    ]);
    return exposition([
      ...totalFamilies(totals),
      ...practiceFamilies(practice, moment),
      ...workFamilies(moment, now),
    ]);
  }

  async #totals(now: number): Promise<Totals> {
    const { bindings, repository } = this.#deps;
    const known = kept.get(bindings);
    if (known !== undefined && now >= known.at && now - known.at < KEEP_TOTALS_MS) return known.totals;
    const totals = await repository.readTotals(now);
    kept.set(bindings, { at: now, totals });
    return totals;
  }
}
