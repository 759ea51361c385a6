import type { Level } from "../../src/contract/common.ts";

/** One person who waits for a partner. Times are ms since the Unix epoch. */
export interface Ticket {
  readonly id: string;
  readonly userId: string;
  /** The level searched for; for someone who takes any level, their own. */
  readonly level: Level;
  readonly anyLevel: boolean;
  /** null: any topic will do. */
  readonly topic: string | null;
  /** When the search began, kept through reconnects and partners who never came. */
  readonly joinedAt: number;
  /** People this person blocked or reported. One side's set is enough: both sets are asked. */
  readonly excluded: ReadonlySet<string>;
  /** Partners of the last hour. */
  readonly recent: ReadonlySet<string>;
}

/** Two people who should talk; `first` is the one who waited longer. */
export interface Pair {
  readonly first: Ticket;
  readonly second: Ticket;
}

/** `stale`: its owner was silent for `dropAfterMs`. `expired`: it waited for `maxAgeMs`. */
export type DropReason = "stale" | "expired";

/** A ticket that the matcher has given up. */
export interface Dropped {
  readonly ticket: Ticket;
  readonly reason: DropReason;
}

/** The numbers of matching; everything in ms but `probes`. */
export interface MatchRules {
  /** After these waits a preference no longer counts. */
  readonly anyTopicAfterMs: number;
  readonly nearLevelAfterMs: number;
  readonly recentPartnerAfterMs: number;
  /** Silence after which a ticket is not matched, and after which it is dropped. */
  readonly staleAfterMs: number;
  readonly dropAfterMs: number;
  readonly maxAgeMs: number;
  /** Wait after which a ticket is named as a leftover; Infinity where no other queue can help. */
  readonly leftoverAfterMs: number;
  /** Candidates looked at in one go before the rest is left to the next tick. */
  readonly probes: number;
}

/** The rules in use; docs/realtime.md gives the reasons. */
export const matchRules: MatchRules = {
  anyTopicAfterMs: 3_000,
  nearLevelAfterMs: 6_000,
  recentPartnerAfterMs: 15_000,
  staleAfterMs: 25_000,
  dropAfterMs: 40_000,
  maxAgeMs: 5 * 60_000,
  leftoverAfterMs: 1_000,
  probes: 16,
};
