import { type AgeNode, isBefore, skipRemoved } from "./age-list.ts";
import type { Entry } from "./entry.ts";
import type { Pool } from "./pool.ts";
import { rankCount, waitForRank } from "./ranks.ts";
import type { MatchRules } from "./ticket.ts";

type Judge = (candidate: Entry, rank: number) => boolean;

/**
 * A search for one entry's best partner: rank after rank, the longest waiter first, so many candidates at a time. It
 * remembers where it stopped. Whoever comes later searches for themselves, so nobody is overlooked.
 */
export class Scan {
  readonly #entry: Entry;
  readonly #ranks: number[];
  #lanes: (AgeNode<Entry> | null)[] = [];
  #rank = -1;
  #next = 0;

  constructor(entry: Entry, ranks: readonly number[]) {
    this.#entry = entry;
    this.#ranks = [...ranks];
  }

  /** Adds ranks to the end of the search; a longer wait only ever opens later ones. */
  extend(ranks: readonly number[]): void {
    this.#ranks.push(...ranks);
  }

  /** The partner; "more" when the probes ran out first; null when nobody fits. */
  run(context: {
    pool: Pool;
    rules: MatchRules;
    now: number;
    probes: number;
    accepts: Judge;
  }): Entry | "more" | null {
    let probes = context.probes;
    for (;;) {
      const candidate = this.#oldest(context);
      if (candidate === null) {
        if (!this.#openNextRank(context.pool)) return null;
        continue;
      }
      if (probes === 0) return "more";
      probes -= 1;
      if (candidate !== this.#entry && context.accepts(candidate, this.#rank)) return candidate;
      this.#pass(candidate);
    }
  }

  #openNextRank(pool: Pool): boolean {
    const rank = this.#ranks[this.#next];
    if (rank === undefined) return false;
    this.#next += 1;
    this.#rank = rank;
    this.#lanes = [];
    pool.visitLanes(this.#entry.ticket, rank, (head) => this.#lanes.push(head));
    return true;
  }

  /** The longest waiter of all lanes who has waited enough for this rank. */
  #oldest({ rules, now }: { rules: MatchRules; now: number }): Entry | null {
    let best: AgeNode<Entry> | null = null;
    const youngest = now - waitForRank(this.#rank, rules);
    for (let lane = 0; lane < this.#lanes.length; lane += 1) {
      const node = skipRemoved(this.#lanes[lane] ?? null);
      this.#lanes[lane] = node;
      if (node === null || node.age > youngest) continue;
      if (best === null || isBefore(node, best)) best = node;
    }
    return best?.item ?? null;
  }

  #pass(candidate: Entry): void {
    for (let lane = 0; lane < this.#lanes.length; lane += 1) {
      const node = this.#lanes[lane] ?? null;
      if (node?.item === candidate) this.#lanes[lane] = node.next;
    }
  }
}

/** The ranks that a wait opens: those it has outgrown `from`, up to and with `to`. */
export function ranksOpened(wait: { from: number; to: number }, rules: MatchRules): number[] {
  const ranks: number[] = [];
  for (let rank = 0; rank < rankCount; rank += 1) {
    const needed = waitForRank(rank, rules);
    if (needed > wait.from && needed <= wait.to) ranks.push(rank);
  }
  return ranks;
}
