import type { PracticeStats } from "../../contract/practice.ts";
import { matchLevels } from "../../contract/realtime/match.ts";
import type { ObjectBindings } from "../../../durable-objects/lib/bindings.ts";
import { matchQueue } from "../../../durable-objects/lib/stubs.ts";
import { queueName } from "../../../durable-objects/match-queue/names.ts";
import type { Clock } from "../../platform/clock.ts";
import type { CallsService } from "../calls/calls.service.ts";

/** The landing page asks often and for everybody the same, so an isolate asks the queues once in this long. */
const keepMs = 5_000;

let kept: { at: number; stats: PracticeStats } | null = null;

interface Dependencies {
  objects: ObjectBindings;
  calls: CallsService;
  clock: Clock;
  shards: number;
}

/** How many people wait and talk now. */
export class PracticeStatsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** At most 5 s old. */
  async read(): Promise<PracticeStats> {
    const now = this.#deps.clock.now();
    if (kept !== null && now >= kept.at && now - kept.at < keepMs) return kept.stats;
    const [levels, calls] = await Promise.all([
      Promise.all(matchLevels.map((level) => this.#ofLevel(level))),
      this.#deps.calls.countOngoing(),
    ]);
    const waiting = levels.reduce((sum, level) => sum + level.waiting, 0);
    const stats = { waiting, talking: calls * 2, levels };
    kept = { at: now, stats };
    return stats;
  }

  /** A level's median is that of its slowest shard that has measured enough. */
  async #ofLevel(level: (typeof matchLevels)[number]): Promise<PracticeStats["levels"][number]> {
    const { objects, shards } = this.#deps;
    const all = await Promise.all(
      Array.from({ length: shards }, (_, shard) => matchQueue(objects, queueName(level, shard)).stats()),
    );
    const medians = all.map((queue) => queue.medianWaitSeconds).filter((median) => median !== null);
    return {
      level,
      waiting: all.reduce((sum, queue) => sum + queue.waiting, 0),
      medianWaitSeconds: medians.length === 0 ? null : Math.max(...medians),
    };
  }
}
