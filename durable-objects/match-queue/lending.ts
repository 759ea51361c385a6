import { inBackground } from "../lib/background.ts";
import type { ObjectBindings } from "../lib/bindings.ts";
import { matchQueue } from "../lib/stubs.ts";
import { objectClock } from "../lib/time.ts";
import { exchangeName } from "./names.ts";
import type { LentTicket } from "./rpc.ts";
import type { Search } from "./search.ts";
import type { Matcher } from "./state.ts";
import type { Pair } from "./ticket.ts";

/** How long `all:0` may match a lent ticket without hearing from its home. */
export const leaseMs = 6_000;
const renewEveryMs = 2_000;

interface LendingContext {
  ctx: DurableObjectState;
  env: ObjectBindings;
  name: () => string;
  matcher: () => Matcher;
  paired: (pair: Pair) => void;
  wakeBy: (at: number) => void;
}

/** The home's side of lending: its tickets stay its own, and `all:0` may match them while their lease runs. */
export class Lending {
  readonly #context: LendingContext;
  readonly #lent = new Map<string, { search: Search; leaseUntil: number }>();
  /** Taken back because `all:0` could not be reached; offered again with the next renewal. */
  readonly #again = new Set<Search>();
  #renewAt = Number.POSITIVE_INFINITY;

  constructor(context: LendingContext) {
    this.#context = context;
  }

  get size(): number {
    return this.#lent.size;
  }

  /** Lends what can be lent. `all:0` lends nothing: it is where everything meets. */
  offer(searches: readonly Search[]): void {
    if (this.#context.name() === exchangeName) return;
    const now = objectClock.now();
    const matcher = this.#context.matcher();
    const offered = searches.filter(({ waiting }) => waiting !== null && matcher.lend(waiting, now));
    if (offered.length === 0) return;
    for (const search of offered) this.#lent.set(search.ticket.id, { search, leaseUntil: now + leaseMs });
    this.#renewBy(now + renewEveryMs);
    inBackground(this.#context.ctx, "lend", this.#lendOrTakeBack(offered));
  }

  /** Ends the lending of a ticket that left or is being matched; it is told only when it left. */
  end(search: Search, isGone: boolean): void {
    this.#again.delete(search);
    if (!this.#lent.delete(search.ticket.id) || !isGone) return;
    const exchange = matchQueue(this.#context.env, exchangeName);
    inBackground(this.#context.ctx, "withdraw", exchange.withdraw({ ticketIds: [search.ticket.id] }));
  }

  /** Sends a lent ticket again, with what has changed about it. */
  update(search: Search): void {
    if (this.#lent.has(search.ticket.id)) inBackground(this.#context.ctx, "lend", this.#lend([search], []));
  }

  /** Renews leases that are due, and takes back tickets whose lease ran out all the same. */
  async tick(): Promise<void> {
    const now = objectClock.now();
    if (now < this.#renewAt) return;
    this.#renewAt = Number.POSITIVE_INFINITY;
    this.offer([...this.#again]);
    this.#again.clear();
    for (const { search, leaseUntil } of this.#lent.values()) if (leaseUntil <= now) this.#takeBack(search);
    if (this.#lent.size === 0) return;
    this.#renewBy(now + renewEveryMs);
    const unknown = await this.#lend([], [...this.#lent.keys()]);
    const again = unknown.flatMap((id) => this.#lent.get(id)?.search ?? []);
    if (again.length > 0) await this.#lend(again, []);
  }

  async #lendOrTakeBack(offered: readonly Search[]): Promise<void> {
    try {
      await this.#lend(offered, []);
    } catch (fault) {
      for (const search of offered) this.#takeBack(search);
      throw fault;
    }
  }

  /** Safe at any time: a proposal for a ticket that is home again is still good. */
  #takeBack(search: Search): void {
    if (!this.#lent.delete(search.ticket.id) || search.waiting === null) return;
    const pair = this.#context.matcher().reclaim(search.waiting, objectClock.now());
    if (pair !== null) {
      this.#context.paired(pair);
      return;
    }
    this.#again.add(search);
    this.#renewBy(objectClock.now() + renewEveryMs);
  }

  /** Returns the tickets that `all:0` needs in full. */
  async #lend(searches: readonly Search[], renewed: readonly string[]): Promise<string[]> {
    const leaseUntil = objectClock.now() + leaseMs;
    const { unknown } = await matchQueue(this.#context.env, exchangeName).lend({
      home: this.#context.name(),
      leaseUntil,
      tickets: searches.map(toLent),
      renewed,
    });
    for (const id of [...searches.map(({ ticket }) => ticket.id), ...renewed]) {
      const lent = this.#lent.get(id);
      if (lent !== undefined) lent.leaseUntil = leaseUntil;
    }
    return unknown;
  }

  #renewBy(at: number): void {
    this.#renewAt = Math.min(this.#renewAt, at);
    this.#context.wakeBy(this.#renewAt);
  }
}

function toLent({ ticket, profile, epoch }: Search): LentTicket {
  const { id: ticketId, userId, level, anyLevel, topic, joinedAt, excluded, recent } = ticket;
  return {
    ticketId,
    userId,
    level,
    anyLevel,
    topic,
    joinedAt,
    excluded: [...excluded],
    recent: [...recent],
    profile,
    epoch,
  };
}
