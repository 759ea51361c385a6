import type { Ticket } from "../../durable-objects/match-queue/ticket.ts";

/*
 * The rules of matching as docs/realtime.md states them, written down a second time and in the plainest way. Nothing of
 * the matcher is used here, because an oracle that shares its code shares its mistakes.
 */

const topicMattersForMs = 3_000;
const levelMattersForMs = 6_000;
const recentPartnerMattersForMs = 15_000;
const silentAfterMs = 25_000;

const ladder = ["beginner", "intermediate", "advanced"];

export interface Candidate {
  ticket: Ticket;
  /** Insertion order, which decides among equal waits. */
  order: number;
  lastSeen: number;
}

/** What the two would rather have otherwise. */
interface Compromises {
  recentPartner: boolean;
  otherLevel: boolean;
  otherTopic: boolean;
}

/** Whether two people may be matched now. */
export function mayMatch(a: Candidate, b: Candidate, now: number): boolean {
  const compromises = compromisesOf(a.ticket, b.ticket);
  if (compromises === null) return false;
  return [a, b].every(({ ticket, lastSeen }) => {
    const waited = now - ticket.joinedAt;
    if (now - lastSeen >= silentAfterMs) return false;
    if (compromises.otherTopic && waited < topicMattersForMs) return false;
    if (compromises.otherLevel && waited < levelMattersForMs) return false;
    return !(compromises.recentPartner && waited < recentPartnerMattersForMs);
  });
}

/** The partner that the rules name for `own`, found by asking everybody. */
export function bestPartner(own: Candidate, waiting: readonly Candidate[], now: number): Candidate | null {
  const fitting = waiting.filter((other) => other !== own && mayMatch(own, other, now));
  return fitting.reduce<Candidate | null>(
    (best, other) => (best === null || isBetter(own, other, best) ? other : best),
    null,
  );
}

/** A new partner before a recent one, then the same level, then the same topic, then who has waited longest. */
function isBetter(own: Candidate, one: Candidate, other: Candidate): boolean {
  const [first, second] = [compromisesOf(own.ticket, one.ticket), compromisesOf(own.ticket, other.ticket)];
  if (first === null || second === null) return second === null && first !== null;
  if (first.recentPartner !== second.recentPartner) return second.recentPartner;
  if (first.otherLevel !== second.otherLevel) return second.otherLevel;
  if (first.otherTopic !== second.otherTopic) return second.otherTopic;
  if (one.ticket.joinedAt !== other.ticket.joinedAt) return one.ticket.joinedAt < other.ticket.joinedAt;
  return one.order < other.order;
}

/** null: the two never meet. */
function compromisesOf(a: Ticket, b: Ticket): Compromises | null {
  if (a.userId === b.userId) return null;
  if (a.excluded.has(b.userId) || b.excluded.has(a.userId)) return null;
  const isNext = Math.abs(ladder.indexOf(a.level) - ladder.indexOf(b.level)) <= 1;
  if (!isNext && !a.anyLevel && !b.anyLevel) return null;
  return {
    recentPartner: a.recent.has(b.userId) || b.recent.has(a.userId),
    // Two who take any level both have what they want; with only one of them, the other's level counts.
    otherLevel: a.level !== b.level && !(a.anyLevel && b.anyLevel),
    otherTopic: a.topic !== null && b.topic !== null && a.topic !== b.topic,
  };
}
