import { objectClock } from "../lib/time.ts";
import { Borrowed } from "./borrowed.ts";
import type { Desk } from "./desk.ts";
import type { LentTicket } from "./rpc.ts";

/** The side of `all:0`: it holds other queues' tickets for as long as their homes keep the leases up. */
export class Exchange {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Takes or renews leases; answers with the tickets that must be sent in full. */
  lend(request: {
    home: string;
    leaseUntil: number;
    tickets: readonly LentTicket[];
    renewed: readonly string[];
  }): string[] {
    const { home, leaseUntil, tickets, renewed } = request;
    for (const lent of tickets) {
      const known = this.#borrowed(lent.ticketId);
      if (known === undefined) this.#desk.borrow(new Borrowed(home, lent, leaseUntil));
      else this.#renew(known, leaseUntil, lent.excluded);
    }
    const unknown: string[] = [];
    for (const ticketId of renewed) {
      const known = this.#borrowed(ticketId);
      if (known === undefined) unknown.push(ticketId);
      else this.#renew(known, leaseUntil, null);
    }
    return unknown;
  }

  withdraw(ticketIds: readonly string[]): void {
    for (const ticketId of ticketIds) {
      const known = this.#borrowed(ticketId);
      if (known !== undefined) this.#desk.giveBack(known);
    }
  }

  #renew(borrowed: Borrowed, leaseUntil: number, excluded: readonly string[] | null): void {
    borrowed.renew(leaseUntil, excluded);
    if (borrowed.waiting?.state !== "away") return;
    this.#desk.pairFound(this.#desk.matcher.reconsider(borrowed.waiting, objectClock.now()));
  }

  #borrowed(ticketId: string): Borrowed | undefined {
    const side = this.#desk.side(ticketId);
    return side instanceof Borrowed ? side : undefined;
  }
}
