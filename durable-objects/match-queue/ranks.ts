import type { Level } from "../../src/contract/common.ts";
import type { MatchRules, Ticket } from "./ticket.ts";

/**
 * How far a pair is from what both would like best, as bits; a lower rank is tried first.
 * A recent partner weighs more than another level, which weighs more than another topic.
 */
export const rankBits = { topic: 1, level: 2, recent: 4 } as const;
/** How many ranks the bits can spell. */
export const rankCount = 8;

/** The levels as steps of a ladder. */
export const levelIndex: Readonly<Record<Level, number>> = { beginner: 0, intermediate: 1, advanced: 2 };

/** Whether the two were partners within the last hour, as either of them remembers. */
export function metRecently(a: Ticket, b: Ticket): boolean {
  return a.recent.has(b.userId) || b.recent.has(a.userId);
}

/** Whether the two may never meet: one person, or a block or report between them. */
export function mayNeverMeet(a: Ticket, b: Ticket): boolean {
  return a.userId === b.userId || a.excluded.has(b.userId) || b.excluded.has(a.userId);
}

/** How long both must have waited before a pair of this rank is made. */
export function waitForRank(rank: number, rules: MatchRules): number {
  let wait = 0;
  if ((rank & rankBits.topic) !== 0) wait = Math.max(wait, rules.anyTopicAfterMs);
  if ((rank & rankBits.level) !== 0) wait = Math.max(wait, rules.nearLevelAfterMs);
  if ((rank & rankBits.recent) !== 0) wait = Math.max(wait, rules.recentPartnerAfterMs);
  return wait;
}
