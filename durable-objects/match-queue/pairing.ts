import type { IceServer } from "../../src/contract/realtime/ice.ts";
import { newId } from "../../src/platform/ids.ts";
import type { Metrics } from "../../src/platform/metrics.ts";
import { roomTimes } from "../call-room/room.ts";
import type { OpenRoom } from "../call-room/rpc.ts";
import { inBackground } from "../lib/background.ts";
import type { ObjectBindings } from "../lib/bindings.ts";
import { iceServersFor } from "../lib/ice.ts";
import { callRoom, matchQueue } from "../lib/stubs.ts";
import { objectClock } from "../lib/time.ts";
import { Borrowed } from "./borrowed.ts";
import type { Desk } from "./desk.ts";
import type { WaitSamples } from "./estimate.ts";
import { leaseMs } from "./lending.ts";
import type { Matches } from "./matches.ts";
import { type PairSide, proposalsFor, roomFor } from "./pair-side.ts";
import { remember, sendTo } from "./queue-socket.ts";
import { mayNeverMeet } from "./ranks.ts";
import type { Proposal } from "./rpc.ts";
import { Search } from "./search.ts";

interface PairingContext {
  ctx: DurableObjectState;
  env: ObjectBindings;
  name: () => string;
  desk: () => Desk;
  matches: Matches;
  samples: WaitSamples;
  metrics: Metrics;
  wakeBy: (at: number) => void;
}

/** Gives each pair its room, and tells both or neither. */
export class Pairing {
  readonly #context: PairingContext;
  /** Searches set aside for another queue's proposal, by room; both of a room may be ours. */
  readonly #proposed = new Map<string, readonly Search[]>();

  constructor(context: PairingContext) {
    this.#context = context;
  }

  /** Starts it for two who have just been taken out of the matcher. */
  pairUp(first: PairSide, second: PairSide): void {
    const roomId = first instanceof Search ? first.roomId : newId();
    inBackground(this.#context.ctx, "pair", this.#pair(roomId, [first, second]));
  }

  /** At a home: sets a ticket aside for another queue's room. */
  propose(proposal: Proposal): boolean {
    const search = this.#context.desk().side(proposal.ticketId);
    if (!(search instanceof Search)) return false;
    if (search.proposal?.details.roomId === proposal.roomId) return true;
    if (search.ticket.excluded.has(proposal.partner.id) || !this.#context.desk().setAside(search))
      return false;
    this.#hold(search, proposal);
    this.#proposed.set(proposal.roomId, [...(this.#proposed.get(proposal.roomId) ?? []), search]);
    this.#context.wakeBy(objectClock.now() + leaseMs);
    return true;
  }

  /** At a home: the proposal's room is open, or never will be. */
  async settle(roomId: string, isOpen: boolean): Promise<void> {
    const searches = this.#proposed.get(roomId) ?? [];
    this.#proposed.delete(roomId);
    const ice = await Promise.all(searches.map(async ({ proposal }) => (await proposal?.iceServers) ?? []));
    for (const [index, search] of searches.entries()) {
      this.#finish(search, { roomId, isOpen, iceServers: ice[index] ?? [] });
    }
  }

  /** Settles proposals that were never settled: whoever asks the room first decides. */
  async tick(): Promise<void> {
    const now = objectClock.now();
    for (const [roomId, searches] of this.#proposed) {
      const at = Math.min(...searches.map(({ proposal }) => proposal?.at ?? 0));
      if (now - at < leaseMs) {
        this.#context.wakeBy(at + leaseMs);
        continue;
      }
      const { won } = await callRoom(this.#context.env, roomId).close();
      await this.settle(roomId, !won);
    }
  }

  /**
   * A pair's way into a room: other homes agree to set their tickets aside, the room is opened, which commits the match,
   * and then both sides learn how it ended. Of a pair that spans two queues one side or both are borrowed.
   */
  async #pair(roomId: string, sides: readonly [PairSide, PairSide]): Promise<void> {
    const proposals = proposalsFor(roomId, sides);
    for (const [index, side] of sides.entries()) {
      const proposal = proposals[index];
      if (side instanceof Search && proposal !== undefined) this.#hold(side, proposal);
    }
    const isAgreed = await this.#askHomes(sides, proposals);
    const room = roomFor(roomId, sides, (side) =>
      side instanceof Borrowed ? side.home : this.#context.name(),
    );
    const [isOpen, ...ice] = await Promise.all([
      isAgreed ? this.#open(room) : false,
      ...sides.map(async (side) => (side instanceof Search ? ((await side.proposal?.iceServers) ?? []) : [])),
    ]);
    const mayMeet = isOpen && !this.#isOverBeforeItBegan(sides);
    if (isOpen && !mayMeet)
      inBackground(this.#context.ctx, "call-off", callRoom(this.#context.env, roomId).callOff());
    // From here on nothing waits: nothing can come between telling the one side and telling the other.
    for (const [index, side] of sides.entries()) {
      if (side instanceof Borrowed) this.#settleAtHome(side, roomId, isOpen);
      else this.#finish(side, { roomId, isOpen: mayMeet, iceServers: ice[index] ?? [] });
    }
  }

  /**
   * Whether two searches of this queue must not meet after all, because one left or a block came while the room was
   * being opened. Of a borrowed side this queue knows nothing so new: its home decides when the match is settled.
   */
  #isOverBeforeItBegan([first, second]: readonly [PairSide, PairSide]): boolean {
    if (!(first instanceof Search) || !(second instanceof Search)) return false;
    return isGone(first) || isGone(second) || mayNeverMeet(first.ticket, second.ticket);
  }

  /** What becomes of a search of ours: it waits again, or is told of the room, unless its owner has left meanwhile. */
  #finish(search: Search, match: { roomId: string; isOpen: boolean; iceServers: IceServer[] }): void {
    const { roomId, isOpen, iceServers } = match;
    if (!isOpen) this.#context.desk().putBack(search);
    else if (isGone(search)) inBackground(this.#context.ctx, "stand-up", this.#standUp(search, roomId));
    else this.#tell(search, iceServers);
  }

  /** Notes what its owner will be told, and has their ICE servers made meanwhile. */
  #hold(search: Search, details: Proposal): void {
    const iceServers = iceServersFor(this.#context.env, search.ticket.userId);
    search.proposal = { details, iceServers, at: objectClock.now() };
  }

  /** Whether every home of a borrowed side has set the ticket aside; one out of reach has not. */
  async #askHomes(sides: readonly PairSide[], proposals: readonly Proposal[]): Promise<boolean> {
    const answers = await Promise.allSettled(
      sides.map(async (side, index) => {
        const proposal = proposals[index];
        if (!(side instanceof Borrowed) || proposal === undefined) return true;
        return (await matchQueue(this.#context.env, side.home).propose(proposal)).ok;
      }),
    );
    return answers.every((answer) => answer.status === "fulfilled" && answer.value);
  }

  /** True once the room is open. When it does not answer it is closed, which only fails if it had opened after all. */
  async #open(room: OpenRoom): Promise<boolean> {
    try {
      return (await callRoom(this.#context.env, room.roomId).open(room)).ok;
    } catch (fault) {
      const { won } = await callRoom(this.#context.env, room.roomId).close();
      if (won) inBackground(this.#context.ctx, "open-room", Promise.reject(fault));
      return !won;
    }
  }

  /** The borrowed ticket goes back; its home tells the owner, or lets them wait again. */
  #settleAtHome(side: Borrowed, roomId: string, isOpen: boolean): void {
    this.#context.desk().giveBack(side);
    const home = matchQueue(this.#context.env, side.home);
    inBackground(this.#context.ctx, "settle", home.settle({ roomId, isOpen }));
  }

  #tell(search: Search, iceServers: IceServer[]): void {
    const { proposal, epoch, ticket, connection } = search;
    if (proposal === null) return;
    const { roomId, role, partner, topic } = proposal.details;
    const now = objectClock.now();
    const until = now + roomTimes.joinWithinMs;
    const expiresAt = new Date(until).toISOString();
    const polite = role === "receiver";
    sendTo(connection, { type: "match_found", roomId, role, polite, partner, topic, iceServers, expiresAt });
    const match = { roomId, epoch, topic: ticket.topic, joinedAt: ticket.joinedAt, until };
    remember(connection, { match, search: null, grant: null });
    this.#context.desk().drop(search);
    this.#context.matches.add(connection);
    const waitMs = now - ticket.joinedAt;
    this.#context.samples.add(waitMs);
    const { level } = search.profile;
    this.#context.metrics.matchMade({ level, queue: this.#context.name(), waitSeconds: waitMs / 1000 });
    search.resolve({ kind: "matched", roomId });
  }

  /** Somebody left while their room was being opened: the room is told, and the partner waits again. */
  async #standUp(search: Search, roomId: string): Promise<void> {
    this.#context.desk().drop(search);
    search.resolve({ kind: "removed" });
    await callRoom(this.#context.env, roomId).leave({ userId: search.ticket.userId, reason: "ended" });
  }
}

function isGone(search: Search): boolean {
  return search.hasLeft || search.connection.readyState !== WebSocket.OPEN;
}
