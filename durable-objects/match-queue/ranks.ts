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

/** Whether the two like different topics; someone without a wish fits every topic. */
export function hasOtherTopic(a: Ticket, b: Ticket): boolean {
  return a.topic !== null && b.topic !== null && a.topic !== b.topic;
}

/**
 * 0: the level both want; 1: good enough after a while; 2: never. Whoever takes any level is next to every level, so
 * that someone with a wish meets their own level first.
 */
export function levelDistance(a: Ticket, b: Ticket): 0 | 1 | 2 {
  if (a.anyLevel && b.anyLevel) return 0;
  const gap = Math.abs(levelIndex[a.level] - levelIndex[b.level]);
  if (gap === 0) return 0;
  return gap === 1 || a.anyLevel || b.anyLevel ? 1 : 2;
}

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

/** The rank of a pair, or null when the two never fit. */
export function rankOf(a: Ticket, b: Ticket): number | null {
  if (mayNeverMeet(a, b)) return null;
  const distance = levelDistance(a, b);
  if (distance === 2) return null;
  let rank = 0;
  if (hasOtherTopic(a, b)) rank |= rankBits.topic;
  if (distance === 1) rank |= rankBits.level;
  if (metRecently(a, b)) rank |= rankBits.recent;
  return rank;
}
