/** What was played: from and to, in seconds of the video. */
export type Span = [from: number, to: number];

/** Players tell their time at least every second; at double speed, on a busy phone, this is still one step of playing. */
const LONGEST_STEP_SECONDS = 5;
/** The server takes so many in one report. */
const MOST_IN_A_REPORT = 200;

/** Collects what was really played, so that skipping counts for nothing and no second is told twice. */
export class WatchedTime {
  #spans: Span[] = [];
  #open: Span | null = null;

  /** The video plays and stands at `seconds` now. */
  advance(seconds: number): void {
    const at = rounded(seconds);
    const open = this.#open;
    if (open !== null && at >= open[1] && at - open[1] <= LONGEST_STEP_SECONDS) open[1] = at;
    else {
      this.cut();
      this.#open = [at, at];
    }
  }

  /** Playing stopped or jumped: what comes next is not one piece with what was. */
  cut(): void {
    if (this.#open !== null) this.#add([this.#open]);
    this.#open = null;
  }

  /** Hands out what was not told yet; what goes on playing begins where this ends. */
  take(): Span[] {
    const at = this.#open?.[1];
    this.cut();
    if (at !== undefined) this.#open = [at, at];
    return this.#spans.splice(0, MOST_IN_A_REPORT);
  }

  /** What could not be told after all. */
  giveBack(spans: readonly Span[]): void {
    this.#add(spans);
  }

  get isEmpty(): boolean {
    return this.#spans.length === 0 && (this.#open === null || this.#open[0] === this.#open[1]);
  }

  #add(spans: readonly Span[]): void {
    const sorted = [...this.#spans, ...spans].filter(([from, to]) => from < to).toSorted(([a], [b]) => a - b);
    const merged: Span[] = [];
    for (const [from, to] of sorted) {
      const last = merged.at(-1);
      if (last === undefined || from > last[1]) merged.push([from, to]);
      else last[1] = Math.max(last[1], to);
    }
    this.#spans = merged;
  }
}

function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
