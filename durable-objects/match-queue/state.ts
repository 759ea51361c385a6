import { Entry } from "./entry.ts";
import { Pool } from "./pool.ts";
import { mayNeverMeet, metRecently, rankBits } from "./ranks.ts";
import { ranksOpened, Scan } from "./scan.ts";
import type { Dropped, MatchRules, Pair, Ticket } from "./ticket.ts";
import { Timer } from "./timer.ts";

/** `position`: the place among those of the same level and breadth, 1 for the first. */
export type JoinResult =
  | { readonly kind: "matched"; readonly pair: Pair }
  | { readonly kind: "waiting"; readonly waiting: Waiting; readonly position: number };

/** What the time has brought about; pairs and dropped tickets have left the matcher. */
export interface TickResult {
  readonly pairs: Pair[];
  readonly dropped: Dropped[];
  /** Tickets that this queue could not help in time; named once each. */
  readonly leftovers: Ticket[];
}

/** A ticket's place in the matcher, for whoever put it there. */
export type Waiting = Pick<Entry, "ticket" | "state">;

/** When the ticket's owner was last heard of, in ms since the Unix epoch. */
export type LastSeen = (ticket: Ticket) => number;

const awayCheckMs = 1_000;
const firstRank: readonly number[] = [0];

/**
 * Who waits in one queue, and who should talk to whom. Pure: it is given tickets and the time, and answers with
 * decisions. Choosing a pair and taking both out is one synchronous step, so two arrivals can never miss each other.
 */
export class Matcher {
  readonly #rules: MatchRules;
  readonly #lastSeen: LastSeen;
  readonly #pool = new Pool();
  readonly #timer = new Timer();
  #size = 0;

  constructor(rules: MatchRules, lastSeen: LastSeen) {
    this.#rules = rules;
    this.#lastSeen = lastSeen;
  }

  /** How many wait, those that are away or lent included. */
  get size(): number {
    return this.#size;
  }

  /** Matches the ticket with the best of those who wait, or lets it wait. */
  join(ticket: Ticket, now: number): JoinResult {
    const entry = new Entry(ticket, this);
    const pair = this.#firstMatch(entry, now) ?? this.#search(entry, now);
    if (pair !== null) return { kind: "matched", pair };
    this.#size += 1;
    entry.isCounted = true;
    const position = this.#pool.add(entry);
    this.#timer.set(entry, this.#nextTime(entry, now));
    return { kind: "waiting", waiting: entry, position };
  }

  /** Takes the ticket out; false when it has left already. */
  remove(waiting: Waiting): boolean {
    const entry = this.#entry(waiting);
    if (entry.state === "gone") return false;
    this.#forget(entry);
    return true;
  }

  /** Keeps the ticket but lets another queue match it; false when it has left or is lent already. */
  lend(waiting: Waiting, now: number): boolean {
    const entry = this.#entry(waiting);
    if (entry.state === "gone" || entry.state === "lent") return false;
    this.#pool.remove(entry);
    entry.state = "lent";
    entry.scan = null;
    entry.isLeftover = true;
    this.#timer.set(entry, this.#nextTime(entry, now));
    return true;
  }

  /** Takes a lent ticket back and looks for a partner here again. */
  reclaim(waiting: Waiting, now: number): Pair | null {
    const entry = this.#entry(waiting);
    return entry.state === "lent" ? this.#comeBack(entry, now) : null;
  }

  /** Looks again for a partner for this ticket, after something that stood in the way has gone. */
  reconsider(waiting: Waiting, now: number): Pair | null {
    const entry = this.#entry(waiting);
    if (entry.state === "away" && !this.#isSilent(entry, now)) return this.#comeBack(entry, now);
    if (entry.state !== "waiting") return null;
    const pair = this.#searchAnew(entry, now);
    if (pair === null) this.#timer.set(entry, this.#nextTime(entry, now));
    return pair;
  }

  /** Does everything whose time has come. */
  tick(now: number): TickResult {
    const result: TickResult = { pairs: [], dropped: [], leftovers: [] };
    for (const entry of this.#timer.due(now)) {
      if (entry.state === "gone") continue;
      this.#attend(entry, now, result);
      if (isHere(entry)) this.#timer.set(entry, this.#nextTime(entry, now));
    }
    return result;
  }

  /** When `tick` should be called next, in ms since the Unix epoch; null when nobody waits. */
  nextTickAt(): number | null {
    return this.#timer.nextAt();
  }

  #attend(entry: Entry, now: number, result: TickResult): void {
    const { ticket } = entry;
    const silence = now - this.#lastSeen(ticket);
    const isExpired = now - ticket.joinedAt >= this.#rules.maxAgeMs;
    if (isExpired || silence >= this.#rules.dropAfterMs) {
      this.#forget(entry);
      result.dropped.push({ ticket, reason: isExpired ? "expired" : "stale" });
      return;
    }
    if (entry.state === "lent") return;
    if (silence >= this.#rules.staleAfterMs) {
      this.#setAway(entry);
      return;
    }
    const pair = entry.state === "away" ? this.#comeBack(entry, now) : this.#search(entry, now);
    if (pair !== null) result.pairs.push(pair);
    else if (!entry.isLeftover && now - ticket.joinedAt >= this.#rules.leftoverAfterMs) {
      entry.isLeftover = true;
      result.leftovers.push(ticket);
    }
  }

  #comeBack(entry: Entry, now: number): Pair | null {
    entry.state = "waiting";
    this.#pool.add(entry);
    this.#timer.set(entry, this.#nextTime(entry, now));
    return this.#searchAnew(entry, now);
  }

  #searchAnew(entry: Entry, now: number): Pair | null {
    entry.openedTo = -1;
    entry.scan = null;
    return this.#search(entry, now);
  }

  /** The common case without any bookkeeping: the longest waiter of the first rank fits. */
  #firstMatch(entry: Entry, now: number): Pair | null {
    const candidate = this.#pool.oldest(entry.ticket, 0);
    if (candidate === null) {
      if (now - entry.ticket.joinedAt < this.#rules.anyTopicAfterMs) entry.openedTo = 0;
      return null;
    }
    return this.#accepts(entry, candidate, 0, now) ? this.#pair(entry, candidate) : null;
  }

  #search(entry: Entry, now: number): Pair | null {
    const waited = Math.max(0, now - entry.ticket.joinedAt);
    if (entry.openedTo < waited) {
      const isFirst = entry.openedTo === -1 && waited < this.#rules.anyTopicAfterMs;
      const opened = isFirst ? firstRank : ranksOpened({ from: entry.openedTo, to: waited }, this.#rules);
      entry.openedTo = waited;
      if (opened.length > 0) {
        if (entry.scan === null) entry.scan = new Scan(entry, opened);
        else entry.scan.extend(opened);
      }
    }
    if (entry.scan === null) return null;
    const found = entry.scan.run({
      pool: this.#pool,
      rules: this.#rules,
      now,
      probes: this.#rules.probes,
      accepts: (candidate, rank) => this.#accepts(entry, candidate, rank, now),
    });
    if (found === "more") return null;
    entry.scan = null;
    return found === null ? null : this.#pair(entry, found);
  }

  #accepts(entry: Entry, candidate: Entry, rank: number, now: number): boolean {
    if (mayNeverMeet(entry.ticket, candidate.ticket)) return false;
    if ((rank & rankBits.recent) === 0 && metRecently(entry.ticket, candidate.ticket)) return false;
    if (!this.#isSilent(candidate, now)) return true;
    this.#setAway(candidate);
    this.#timer.set(candidate, this.#nextTime(candidate, now));
    return false;
  }

  #isSilent(entry: Entry, now: number): boolean {
    return now - this.#lastSeen(entry.ticket) >= this.#rules.staleAfterMs;
  }

  #setAway(entry: Entry): void {
    this.#pool.remove(entry);
    entry.state = "away";
    entry.scan = null;
  }

  #pair(entry: Entry, candidate: Entry): Pair {
    this.#forget(candidate);
    this.#forget(entry);
    const [first, second] =
      entry.ticket.joinedAt < candidate.ticket.joinedAt ? [entry, candidate] : [candidate, entry];
    return { first: first.ticket, second: second.ticket };
  }

  #forget(entry: Entry): void {
    if (entry.state === "waiting") this.#pool.remove(entry);
    this.#timer.clear(entry);
    if (entry.isCounted) this.#size -= 1;
    entry.isCounted = false;
    entry.state = "gone";
    entry.scan = null;
  }

  #entry(waiting: Waiting): Entry {
    if (waiting instanceof Entry && waiting.owner === this) return waiting;
    throw new TypeError(`Ticket "${waiting.ticket.id}" belongs to another matcher`);
  }

  #nextTime(entry: Entry, now: number): number {
    if (entry.scan !== null) return now + 1;
    const { joinedAt } = entry.ticket;
    const rules = this.#rules;
    const seen = this.#lastSeen(entry.ticket);
    let next = Math.min(joinedAt + rules.maxAgeMs, seen + rules.dropAfterMs);
    if (entry.state === "lent") return Math.max(next, now + 1);
    if (entry.state === "away") return Math.max(Math.min(next, now + awayCheckMs), now + 1);
    next = Math.min(next, seen + rules.staleAfterMs);
    for (const after of [rules.anyTopicAfterMs, rules.nearLevelAfterMs, rules.recentPartnerAfterMs]) {
      if (entry.openedTo < after) next = Math.min(next, joinedAt + after);
    }
    if (!entry.isLeftover) next = Math.min(next, joinedAt + rules.leftoverAfterMs);
    return Math.max(next, now + 1);
  }
}

/** Asked afresh, because what was done meanwhile may have taken the entry out. */
function isHere(entry: Entry): boolean {
  return entry.state !== "gone";
}
