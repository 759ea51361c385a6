import type { LessonProgress, ProgressBody } from "../../../../../../src/contract/courses/learning.ts";
import { WatchedTime } from "./watched-time.ts";

const EVERY_MS = 10_000;
/** Somebody who drags the position about is not asked to wait, and not told of step by step. */
const BETWEEN_JUMPS_MS = 3000;

interface Dependencies {
  /** `isLeaving`: the request has to outlive the page. */
  send: (body: ProgressBody, isLeaving: boolean) => Promise<LessonProgress>;
  onSaved: (progress: LessonProgress) => void;
  /** True for a refusal that another attempt would only repeat. */
  isFinal: (error: unknown) => boolean;
  clock: () => number;
}

/**
 * Tells the server where playing stands and what was played: every 10 s of playing, and when something ends it. Only a
 * player that moved says where it stands, so a second tab that lies open does not take the place back. What could not
 * be told is told with the next report.
 */
export class ProgressReporter {
  readonly #deps: Dependencies;
  readonly #watched = new WatchedTime();
  #position = Number.NaN;
  #hasMoved = false;
  #toldAt: number | null = null;
  #isTelling = false;
  #hasMore = false;
  #isOver = false;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** The video plays and stands at `seconds`. */
  played(seconds: number): void {
    this.#watched.advance(seconds);
    this.#move(seconds);
    this.#toldAt ??= this.#deps.clock();
    if (this.#deps.clock() - this.#toldAt >= EVERY_MS) void this.#tell(false);
  }

  /** Somebody went to `seconds`. */
  jumped(seconds: number): void {
    this.#watched.cut();
    this.#move(seconds);
    if (this.#toldAt === null || this.#deps.clock() - this.#toldAt >= BETWEEN_JUMPS_MS)
      void this.#tell(false);
  }

  /** Playing stopped at `seconds`: paused, or at the end. */
  stopped(seconds: number): void {
    this.#watched.advance(seconds);
    this.#watched.cut();
    this.#move(seconds);
    void this.#tell(false);
  }

  /** Tells what is left when there is a network again. */
  tellRest(): void {
    void this.#tell(false);
  }

  /** The page goes away, or is hidden and may never come back. */
  leave(): void {
    void this.#tell(true);
  }

  #move(seconds: number): void {
    const position = Math.max(0, Math.round(seconds * 100) / 100);
    if (position === this.#position) return;
    this.#position = position;
    this.#hasMoved = true;
  }

  async #tell(isLeaving: boolean): Promise<void> {
    if (this.#isOver || Number.isNaN(this.#position) || (!this.#hasMoved && this.#watched.isEmpty)) return;
    if (this.#isTelling && !isLeaving) {
      this.#hasMore = true;
      return;
    }
    const watched = this.#watched.take();
    this.#hasMoved = false;
    this.#isTelling = true;
    this.#toldAt = this.#deps.clock();
    try {
      this.#deps.onSaved(await this.#deps.send({ positionSecs: this.#position, watched }, isLeaving));
    } catch (error) {
      // Nothing to show: the video plays on, and what is given back goes out with the next report.
      this.#isOver = this.#deps.isFinal(error);
      this.#watched.giveBack(watched);
      this.#hasMoved = true;
      this.#hasMore = false;
    } finally {
      this.#isTelling = false;
    }
    if (!this.#hasMore) return;
    this.#hasMore = false;
    await this.#tell(false);
  }
}
