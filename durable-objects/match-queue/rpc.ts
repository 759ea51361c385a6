import type { Level } from "../../src/contract/common.ts";
import type { CallRole, Partner } from "../../src/contract/realtime/match.ts";
import type { Expulsion } from "../lib/expulsion.ts";

/** Somebody about to open a match socket, with all that a search needs, read once and carried in. */
export interface Candidate {
  connectionId: string;
  userId: string;
  sessionId: string;
  /** null: the profile is not complete, so a search is refused. */
  profile: Partner | null;
  excluded: readonly string[];
  recent: readonly string[];
  grant: { epoch: number; until: number } | null;
}

/** What became of a place: given up (or never there), still a search, or a match that leads to a room. */
export type LeaveAnswer = { kind: "removed" } | { kind: "searching" } | { kind: "matched"; roomId: string };

/** A ticket that its home lets `all:0` match while the lease runs. */
export interface LentTicket {
  ticketId: string;
  userId: string;
  level: Level;
  anyLevel: boolean;
  topic: string | null;
  joinedAt: number;
  excluded: readonly string[];
  recent: readonly string[];
  profile: Partner;
  epoch: number;
}

/** One side of a match across queues, as its home needs it. */
export interface Proposal {
  roomId: string;
  ticketId: string;
  role: CallRole;
  partner: Partner;
  topic: string | null;
}

/** What the landing page shows of a queue; lent tickets count at their home. */
export interface QueueStats {
  waiting: number;
  /** null below 20 measured waits. */
  medianWaitSeconds: number | null;
}

/** A queue as the home of its own sockets. Every call may be repeated. */
export interface QueueHome {
  welcome(candidate: Candidate): Promise<void>;
  /**
   * Ends this user's search; with `unlessSearching`, only a place that is kept but not used. `isReplaced`: a newer
   * socket of the device takes the search over, so the one that waits here is closed (4009).
   */
  leave(request: {
    userId: string;
    epoch: number;
    unlessSearching: boolean;
    isReplaced: boolean;
  }): Promise<LeaveAnswer>;
  /** Whether the place of this epoch is a search, a match, or neither. */
  whereIs(request: { userId: string; epoch: number }): Promise<LeaveAnswer>;
  addExclusion(request: { userId: string; otherId: string }): Promise<void>;
  removeExclusion(request: { userId: string; otherId: string }): Promise<void>;
  /** Ends these sessions' searches and closes their sockets. */
  expel(expulsion: Expulsion): Promise<void>;
  stats(): Promise<QueueStats>;
  /** From a room: both came in, or not both did and the call is off. */
  roomFilled(request: { roomId: string }): Promise<void>;
  roomFailed(request: { roomId: string; present: readonly string[] }): Promise<void>;
}

/** The two sides of matching across queues. */
export interface QueueExchange {
  /** At `all:0`: takes or renews leases; names the tickets it needs in full. */
  lend(request: {
    home: string;
    leaseUntil: number;
    tickets: readonly LentTicket[];
    renewed: readonly string[];
  }): Promise<{ unknown: string[] }>;
  withdraw(request: { ticketIds: readonly string[] }): Promise<void>;
  /** At a home: sets the ticket aside for this room; refused when it is no longer there to be had. */
  propose(proposal: Proposal): Promise<{ ok: boolean }>;
  /** At a home: how the proposal ended. */
  settle(request: { roomId: string; isOpen: boolean }): Promise<void>;
}

/** The queue of a level and shard, named by `queueName`. */
export interface MatchQueueRpc extends QueueHome, QueueExchange {}
