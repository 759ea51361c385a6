import { newId } from "../../src/platform/ids.ts";
import { lastHeardOf } from "../lib/heartbeat.ts";
import { inBackground } from "../lib/background.ts";
import type { ObjectBindings } from "../lib/bindings.ts";
import { callRoom } from "../lib/stubs.ts";
import { objectClock } from "../lib/time.ts";
import { Borrowed } from "./borrowed.ts";
import type { WaitSamples } from "./estimate.ts";
import type { Limits } from "./limits.ts";
import { wishOf } from "./names.ts";
import type { PairSide } from "./pair-side.ts";
import { type QueueConnection, remember, sendTo, type StoredSearch } from "./queue-socket.ts";
import type { ResumeTokens } from "./resume.ts";
import { Search } from "./search.ts";
import { Matcher } from "./state.ts";
import type { Dropped, MatchRules, Pair, Ticket } from "./ticket.ts";

/** What the desk needs of the object around it. */
export interface DeskContext {
  ctx: DurableObjectState;
  env: ObjectBindings;
  name: () => string;
  rules: MatchRules;
  samples: WaitSamples;
  resumeTokens: () => ResumeTokens;
  limitsOf: (connectionId: string) => Limits;
  /** Starts making a room for a pair that has just been taken out. */
  pairUp: (first: PairSide, second: PairSide) => void;
  /** Offers tickets to other queues. */
  offer: (searches: readonly Search[]) => void;
  /** Whether tickets of this queue are with another one now. */
  hasLent: () => boolean;
  /** Tells other queues that a ticket is no longer to be had. */
  withdraw: (search: Search) => void;
  wakeBy: (at: number | null) => void;
}

/** Who searches in this queue, around the pure matcher: sockets on one side, tickets on the other. */
export class Desk {
  readonly matcher: Matcher;
  readonly #context: DeskContext;
  readonly #byUser = new Map<string, Search>();
  readonly #sides = new Map<string, PairSide>();

  constructor(context: DeskContext) {
    this.#context = context;
    this.matcher = new Matcher(context.rules, (ticket) => this.#lastSeen(ticket));
  }

  /** How many people of this queue are searching, lent ones included. */
  get size(): number {
    return this.#byUser.size;
  }

  searchOf(userId: string): Search | undefined {
    return this.#byUser.get(userId);
  }

  side(ticketId: string): PairSide | undefined {
    return this.#sides.get(ticketId);
  }

  /** Lets a person search: matched with the best of those who wait, or waiting from now on. */
  begin(connection: QueueConnection, start: { epoch: number; topic: string | null; joinedAt: number }): void {
    const { state } = connection;
    if (state === null || state.profile === null) return;
    const search = this.#makeSearch(connection, { ...start, ticketId: newId(), heardAt: objectClock.now() });
    if (search === null) return;
    if (!this.#enter(search)) return;
    this.#announce(search);
    this.#inBackground("prepare-room", callRoom(this.#context.env, search.roomId).prepare());
    if (this.#context.hasLent()) this.#context.offer([search]);
  }

  /** Takes up a search again that its socket remembers, after the object was out of memory. */
  restore(connection: QueueConnection, known: StoredSearch): void {
    const search = this.#makeSearch(connection, known);
    if (search !== null) this.#enter(search);
  }

  /** Puts a search back among the waiting, with its original start. */
  putBack(search: Search): void {
    if (search.hasLeft || search.connection.readyState !== WebSocket.OPEN) {
      this.drop(search);
      search.resolve({ kind: "removed" });
      return;
    }
    search.resolve({ kind: "searching" });
    if (this.#enter(search)) this.#announce(search);
  }

  /** Adds a ticket of another queue. */
  borrow(borrowed: Borrowed): void {
    this.#sides.set(borrowed.ticket.id, borrowed);
    const result = this.matcher.join(borrowed.ticket, objectClock.now());
    if (result.kind === "matched") this.#take(result.pair);
    else borrowed.waiting = result.waiting;
    this.#wake();
  }

  giveBack(borrowed: Borrowed): void {
    if (borrowed.waiting !== null) this.matcher.remove(borrowed.waiting);
    this.#sides.delete(borrowed.ticket.id);
  }

  /** Ends a search that waits. */
  leave(search: Search): void {
    if (search.waiting !== null) this.matcher.remove(search.waiting);
    this.drop(search);
    search.resolve({ kind: "removed" });
    this.#context.withdraw(search);
  }

  /** Forgets a search that is matched or over. */
  drop(search: Search): void {
    if (this.#byUser.get(search.ticket.userId) === search) this.#byUser.delete(search.ticket.userId);
    this.#sides.delete(search.ticket.id);
    if (search.connection.state?.search != null) remember(search.connection, { search: null });
  }

  /** Takes a search out of the matcher while its room is made; false when it is not waiting. */
  setAside(search: Search): boolean {
    if (search.phase !== "waiting") return false;
    if (search.waiting !== null) this.matcher.remove(search.waiting);
    search.setAside();
    return true;
  }

  /** A pair that the matcher has taken out, which must now get its room. */
  #take({ first, second }: Pair): void {
    const sides = [this.#sides.get(first.id), this.#sides.get(second.id)];
    const [a, b] = sides;
    if (a === undefined || b === undefined) throw new Error("The matcher paired a ticket that is not here");
    for (const side of [a, b]) {
      if (side instanceof Borrowed) side.waiting = null;
      else side.setAside();
    }
    this.#context.pairUp(a, b);
  }

  pairFound(pair: Pair | null): void {
    if (pair !== null) this.#take(pair);
  }

  tick(): Dropped[] {
    const { pairs, dropped, leftovers } = this.matcher.tick(objectClock.now());
    for (const pair of pairs) this.#take(pair);
    this.#context.offer(leftovers.flatMap((ticket) => this.#localSearch(ticket) ?? []));
    this.#wake();
    return dropped;
  }

  #enter(search: Search): boolean {
    this.#byUser.set(search.ticket.userId, search);
    this.#sides.set(search.ticket.id, search);
    const result = this.matcher.join(search.ticket, objectClock.now());
    if (result.kind === "matched") {
      this.#take(result.pair);
      return false;
    }
    search.waiting = result.waiting;
    search.position = result.position;
    this.#wake();
    return true;
  }

  #announce(search: Search): void {
    remember(search.connection, { search: stored(search), match: null, grant: null });
    this.#inBackground("searching", this.#sendSearching(search));
  }

  async #sendSearching(search: Search): Promise<void> {
    const { userId, joinedAt } = search.ticket;
    const resumeToken = await this.#context.resumeTokens().sign(userId, joinedAt);
    if (search.phase !== "waiting") return;
    const estimatedWait = this.#context.samples.estimate();
    sendTo(search.connection, { type: "searching", resumeToken, position: search.position, estimatedWait });
  }

  #makeSearch(connection: QueueConnection, known: StoredSearch): Search | null {
    const { state } = connection;
    if (state === null || state.profile === null) return null;
    const { userId, sessionId, profile } = state;
    const { ticketId, epoch, topic, joinedAt, heardAt } = known;
    const { excluded, recent } = this.#context.limitsOf(connection.id);
    const wish = wishOf(this.#context.name(), profile.level);
    const ticket: Ticket = { id: ticketId, userId, ...wish, topic, joinedAt, excluded, recent };
    return new Search({ connection, ticket, profile, sessionId, epoch, roomId: newId(), heardAt });
  }

  #lastSeen(ticket: Ticket): number {
    const side = this.#sides.get(ticket.id);
    if (side === undefined) return objectClock.now();
    if (side instanceof Borrowed) return side.lastSeen(objectClock.now());
    return lastHeardOf(this.#context.ctx, side.connection, side.heardAt);
  }

  #localSearch(ticket: Ticket): Search | null {
    const side = this.#sides.get(ticket.id);
    return side instanceof Search ? side : null;
  }

  #wake(): void {
    this.#context.wakeBy(this.matcher.nextTickAt());
  }

  #inBackground(name: string, work: Promise<unknown>): void {
    inBackground(this.#context.ctx, name, work);
  }
}

function stored(search: Search): StoredSearch {
  const { id: ticketId, topic, joinedAt } = search.ticket;
  return { ticketId, epoch: search.epoch, topic, joinedAt, heardAt: search.heardAt };
}
