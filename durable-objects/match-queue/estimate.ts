import type { WaitEstimate } from "../../src/contract/realtime/match.ts";

const minimumSamples = 20;
const keptSamples = 200;

/** What this queue's latest searches took, from which it says what the next one may take. */
export class WaitSamples {
  readonly #waitsMs: number[];
  #cached: WaitEstimate | undefined;
  #count = 0;

  constructor(waitsMs: readonly number[] = []) {
    this.#waitsMs = waitsMs.slice(-keptSamples);
  }

  /** Waits in ms, oldest first. */
  get all(): readonly number[] {
    return this.#waitsMs;
  }

  /** How many were added since this object started. */
  get count(): number {
    return this.#count;
  }

  add(waitMs: number): void {
    this.#count += 1;
    this.#waitsMs.push(Math.max(0, waitMs));
    if (this.#waitsMs.length > keptSamples) this.#waitsMs.shift();
    if (this.#waitsMs.length % 8 === 0 || this.#cached === null) this.#cached = undefined;
  }

  /** Median and 90th percentile in seconds; null below 20 samples, because so few say nothing. */
  estimate(): WaitEstimate {
    if (this.#cached === undefined) this.#cached = this.#measure();
    return this.#cached;
  }

  #measure(): WaitEstimate {
    if (this.#waitsMs.length < minimumSamples) return null;
    const sorted = this.#waitsMs.toSorted((a, b) => a - b);
    return { p50: quantileSeconds(sorted, 0.5), p90: quantileSeconds(sorted, 0.9) };
  }
}

/** Nearest-rank quantile, rounded up to a tenth of a second. */
function quantileSeconds(sortedMs: readonly number[], quantile: number): number {
  const index = Math.min(sortedMs.length - 1, Math.ceil(quantile * sortedMs.length) - 1);
  return Math.ceil((sortedMs[Math.max(0, index)] ?? 0) / 100) / 10;
}
