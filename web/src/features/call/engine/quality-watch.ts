import { gradeOf, readQuality } from "./quality.ts";
import type { QualityGrade, QualityReading, QualitySample } from "./quality.ts";
import type { Timers } from "./timers.ts";

const everyMs = 5_000;

/** Takes a sample of the connection every 5 s, which is also as often as the room accepts one. */
export class QualityWatch {
  readonly #timers: Timers;
  readonly #stats: () => Promise<RTCStatsReport> | null;
  readonly #report: (sample: QualitySample, grade: QualityGrade) => void;
  #previous: QualityReading | null = null;
  #timer: number | null = null;

  constructor(options: {
    timers: Timers;
    stats: () => Promise<RTCStatsReport> | null;
    report: (sample: QualitySample, grade: QualityGrade) => void;
  }) {
    this.#timers = options.timers;
    this.#stats = options.stats;
    this.#report = options.report;
  }

  start(): void {
    if (this.#timer === null) this.#timer = this.#timers.set(() => void this.#sample(), everyMs);
  }

  stop(): void {
    if (this.#timer !== null) this.#timers.clear(this.#timer);
    this.#timer = null;
  }

  async #sample(): Promise<void> {
    const stats = await this.#stats();
    if (this.#timer === null) return;
    this.#timer = null;
    const reading = stats ? readQuality(statsIn(stats), this.#previous) : null;
    if (reading) {
      this.#previous = reading;
      this.#report(reading.sample, gradeOf(reading.sample));
    }
    this.start();
  }
}

function statsIn(report: RTCStatsReport): Readonly<Record<string, unknown>>[] {
  const all: Readonly<Record<string, unknown>>[] = [];
  // The DOM's types give each entry as `any`; here it becomes a record of unknown values.
  report.forEach((entry: Readonly<Record<string, unknown>>) => all.push(entry));
  return all;
}
