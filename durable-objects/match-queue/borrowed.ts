import type { LentTicket } from "./rpc.ts";
import type { Waiting } from "./state.ts";
import type { Ticket } from "./ticket.ts";

/** A lease this close to its end is not worth a match: the home may take its ticket back in the middle. */
const leaseMarginMs = 1_500;

/** Another queue's ticket, as `all:0` holds it. */
export class Borrowed {
  readonly home: string;
  readonly lent: LentTicket;
  readonly ticket: Ticket;
  readonly #excluded: Set<string>;
  leaseUntil: number;
  waiting: Waiting | null = null;

  constructor(home: string, lent: LentTicket, leaseUntil: number) {
    this.home = home;
    this.lent = lent;
    this.leaseUntil = leaseUntil;
    this.#excluded = new Set(lent.excluded);
    const { ticketId, userId, level, anyLevel, topic, joinedAt } = lent;
    const limits = { excluded: this.#excluded, recent: new Set(lent.recent) };
    this.ticket = { id: ticketId, userId, level, anyLevel, topic, joinedAt, ...limits };
  }

  renew(leaseUntil: number, excluded: readonly string[] | null): void {
    this.leaseUntil = Math.max(this.leaseUntil, leaseUntil);
    for (const id of excluded ?? []) this.#excluded.add(id);
  }

  /** Now while the lease is good; long ago once it is not. */
  lastSeen(now: number): number {
    return this.leaseUntil - leaseMarginMs > now ? now : 0;
  }
}
