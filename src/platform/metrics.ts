import type { CallEndedBy } from "./call-record.ts";

/** Facts that are counted over time. One method a fact; none of them holds who it was about. */
export interface Metrics {
  /** Somebody was told of a partner: once for each of the two. */
  matchMade(match: { level: string; queue: string; waitSeconds: number }): void;
  /** The record of a call is complete; the duration is null when the two never met. */
  callEnded(call: { endedBy: CallEndedBy; durationSeconds: number | null }): void;
  /** A person's marks for the partner and for the connection, 1 to 5. */
  callRated(rating: { stars: number; connection: number }): void;
  /** What a browser measured in a call. */
  callQuality(quality: { rttMs: number; jitterMs: number; lossPct: number; relayed: boolean }): void;
  /** Something failed that should not; `event` is the name that its log line has. */
  failure(failure: { event: string; place: string }): void;
}

type Dataset = Pick<AnalyticsEngineDataset, "writeDataPoint">;

/** Workers Analytics Engine: the kind of fact is the index and `blob1`, what it says are further blobs and doubles. */
export class AnalyticsEngineMetrics implements Metrics {
  readonly #dataset: Dataset;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  matchMade({ level, queue, waitSeconds }: Parameters<Metrics["matchMade"]>[0]): void {
    this.#write("match_made", { blobs: [level, queue], doubles: [waitSeconds] });
  }

  callEnded({ endedBy, durationSeconds }: Parameters<Metrics["callEnded"]>[0]): void {
    const hasMet = durationSeconds !== null;
    this.#write("call_ended", {
      blobs: [endedBy, hasMet ? "met" : "not_met"],
      doubles: [durationSeconds ?? 0],
    });
  }

  callRated({ stars, connection }: Parameters<Metrics["callRated"]>[0]): void {
    this.#write("call_rated", { blobs: [], doubles: [connection, stars] });
  }

  callQuality({ rttMs, jitterMs, lossPct, relayed }: Parameters<Metrics["callQuality"]>[0]): void {
    this.#write("call_quality", {
      blobs: [relayed ? "relayed" : "direct"],
      doubles: [rttMs, jitterMs, lossPct],
    });
  }

  failure({ event, place }: Parameters<Metrics["failure"]>[0]): void {
    this.#write("failure", { blobs: [event, place], doubles: [1] });
  }

  #write(kind: string, { blobs, doubles }: { blobs: string[]; doubles: number[] }): void {
    this.#dataset.writeDataPoint({ indexes: [kind], blobs: [kind, ...blobs], doubles });
  }
}

const nowhere: Metrics = {
  matchMade() {},
  callEnded() {},
  callRated() {},
  callQuality() {},
  failure() {},
};

/** Counts into the dataset; nowhere when the Worker has no such binding. */
export function createMetrics(dataset: Dataset | undefined): Metrics {
  return dataset === undefined ? nowhere : new AnalyticsEngineMetrics(dataset);
}
