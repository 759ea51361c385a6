import type { IceServer } from "../../src/contract/realtime/ice.ts";
import type { Partner } from "../../src/contract/realtime/match.ts";
import type { QueueConnection } from "./queue-socket.ts";
import type { LeaveAnswer, Proposal } from "./rpc.ts";
import type { Waiting } from "./state.ts";
import type { Ticket } from "./ticket.ts";

/**
 * One person's search at its home. `waiting`: in the matcher, perhaps lent. `pairing`: set aside while a room is
 * opened. `over`: matched or left.
 */
export class Search {
  readonly connection: QueueConnection;
  readonly ticket: Ticket;
  readonly profile: Partner;
  readonly sessionId: string;
  readonly epoch: number;
  phase: "waiting" | "pairing" | "over" = "waiting";
  waiting: Waiting | null = null;
  /** Its place in the queue when it began to wait, 1 for the first. */
  position = 1;
  /** When its owner asked to search, which counts as a sign of life. */
  readonly heardAt: number;
  /** Its owner left while it was set aside. */
  hasLeft = false;
  /** The room that was woken up for it ahead of time. */
  readonly roomId: string;
  proposal: { details: Proposal; iceServers: Promise<IceServer[]>; at: number } | null = null;
  #outcome = Promise.withResolvers<LeaveAnswer>();

  constructor(options: {
    connection: QueueConnection;
    ticket: Ticket;
    profile: Partner;
    sessionId: string;
    epoch: number;
    roomId: string;
    heardAt: number;
  }) {
    this.connection = options.connection;
    this.ticket = options.ticket;
    this.profile = options.profile;
    this.sessionId = options.sessionId;
    this.epoch = options.epoch;
    this.roomId = options.roomId;
    this.heardAt = options.heardAt;
  }

  /** Resolves when a search that is set aside is matched, or is back among the waiting or gone. */
  get outcome(): Promise<LeaveAnswer> {
    return this.#outcome.promise;
  }

  setAside(): void {
    this.phase = "pairing";
    this.waiting = null;
    this.#outcome = Promise.withResolvers();
  }

  resolve(answer: LeaveAnswer): void {
    this.phase = answer.kind === "searching" ? "waiting" : "over";
    this.proposal = null;
    this.#outcome.resolve(answer);
  }
}
