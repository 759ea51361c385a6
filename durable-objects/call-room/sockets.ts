import type { Connection } from "partyserver";
import type { RoomServerMessage } from "../../src/contract/realtime/room.ts";
import { closeCodes } from "../../src/contract/realtime/close-codes.ts";
import type { Side } from "./room.ts";

/** What a socket of a room remembers through hibernation. */
export interface RoomSocket {
  side: Side;
  /** The device session that opened it. */
  sessionId: string;
  /** In ms since the Unix epoch. */
  openedAt: number;
  /** Whether it is its member's one socket in the room. */
  isIn: boolean;
  /** The request that opened it. */
  requestId?: string | undefined;
}

/** A socket of a room; its state is null until `onConnect` has seen it. */
export type RoomConnection = Connection<RoomSocket>;

/** Which socket speaks for which member. */
export class RoomSockets {
  readonly #all: () => Iterable<RoomConnection>;
  readonly #current: [RoomConnection | null | undefined, RoomConnection | null | undefined] = [
    undefined,
    undefined,
  ];

  constructor(all: () => Iterable<RoomConnection>) {
    this.#all = all;
  }

  /** The member's socket in the room, or null while they have none. */
  of(side: Side): RoomConnection | null {
    let current = this.#current[side];
    if (current === undefined) {
      current = [...this.#all()].find(({ state }) => state?.side === side && state.isIn) ?? null;
      this.#current[side] = current;
    }
    return current;
  }

  /** Makes this socket its member's; an older one is closed and, from now on, nobody's. */
  enter(connection: RoomConnection, state: RoomSocket): void {
    const older = this.of(state.side);
    if (older !== null && older !== connection) {
      if (older.state !== null) older.setState({ ...older.state, isIn: false });
      older.close(closeCodes.replaced, "Replaced by a newer socket");
    }
    connection.setState({ ...state, isIn: true });
    this.#current[state.side] = connection;
  }

  /** Forgets the socket; true when it was its member's. */
  exit(connection: RoomConnection): boolean {
    const { state } = connection;
    if (state?.isIn !== true) return false;
    connection.setState({ ...state, isIn: false });
    this.#current[state.side] = null;
    return true;
  }

  /** Sends to the member's socket in the room; nothing happens while they have none, or while theirs is closing. */
  send(side: Side, message: RoomServerMessage): void {
    const connection = this.of(side);
    if (connection?.readyState === WebSocket.OPEN) connection.send(JSON.stringify(message));
  }

  /** Every open socket, those that have not joined included. */
  all(): RoomConnection[] {
    return [...this.#all()];
  }

  /** The member's sockets, those that have not joined included. */
  everyOf(side: Side): RoomConnection[] {
    return this.all().filter(({ state }) => state?.side === side);
  }
}
