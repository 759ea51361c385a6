import { rankOf, waitForRank } from "../../durable-objects/match-queue/ranks.ts";
import type { MatchRules, Ticket } from "../../durable-objects/match-queue/ticket.ts";

export interface Candidate {
  ticket: Ticket;
  /** Insertion order, which decides among equal waits. */
  order: number;
  lastSeen: number;
}

/** Whether two people may be matched now, by the rules read out loud and nothing clever. */
export function mayMatch(a: Candidate, b: Candidate, now: number, rules: MatchRules): boolean {
  const rank = rankOf(a.ticket, b.ticket);
  if (rank === null) return false;
  const needed = waitForRank(rank, rules);
  return [a, b].every(
    (side) => now - side.lastSeen < rules.staleAfterMs && now - side.ticket.joinedAt >= needed,
  );
}

/** The partner that the rules name for `own`, found by asking everybody. */
export function bestPartner(
  own: Candidate,
  waiting: readonly Candidate[],
  now: number,
  rules: MatchRules,
): Candidate | null {
  const fitting = waiting.filter((other) => other !== own && mayMatch(own, other, now, rules));
  const key = (other: Candidate) =>
    [rankOf(own.ticket, other.ticket) ?? Infinity, other.ticket.joinedAt, other.order] as const;
  fitting.sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
  });
  return fitting[0] ?? null;
}
