import { closeCodes } from "../../src/contract/realtime/close-codes.ts";
import type { ObjectBindings } from "../lib/bindings.ts";
import { callRoom, userSession } from "../lib/stubs.ts";
import { objectClock } from "../lib/time.ts";
import { type QueueConnection, remember, sendTo } from "./queue-socket.ts";

/** A room reports by itself; this long after its time it is asked. */
const askAfterMs = 5_000;

interface MatchesContext {
  env: ObjectBindings;
  name: () => string;
  /** Lets someone whose partner never came search again. */
  searchAgain: (
    connection: QueueConnection,
    start: { epoch: number; topic: string | null; joinedAt: number },
  ) => void;
  wakeBy: (at: number) => void;
}

/** Sockets whose match is made and whose room is not yet entered by both. */
export class Matches {
  readonly #context: MatchesContext;
  readonly #byRoom = new Map<string, Set<QueueConnection>>();

  constructor(context: MatchesContext) {
    this.#context = context;
  }

  /** Starts to watch the match that this socket remembers. */
  add(connection: QueueConnection): void {
    const match = connection.state?.match;
    if (match === null || match === undefined) return;
    const known = this.#byRoom.get(match.roomId) ?? new Set();
    this.#byRoom.set(match.roomId, known.add(connection));
    this.#context.wakeBy(match.until + askAfterMs);
  }

  remove(connection: QueueConnection): void {
    const roomId = connection.state?.match?.roomId;
    if (roomId === undefined) return;
    const known = this.#byRoom.get(roomId);
    known?.delete(connection);
    if (known?.size === 0) this.#byRoom.delete(roomId);
  }

  /** Both are in the room: the match socket has done its work. */
  filled(roomId: string): void {
    for (const connection of this.#take(roomId)) connection.close(closeCodes.done, "The call has begun");
  }

  /** The call is off: who was stood up waits again, in front; the other's search is over. */
  async failed(roomId: string, present: readonly string[]): Promise<void> {
    for (const connection of this.#take(roomId)) {
      const { state } = connection;
      const match = state?.match ?? null;
      if (state === null || match === null) continue;
      if (!present.includes(state.userId)) {
        connection.close(closeCodes.done, "The room was not entered in time");
        continue;
      }
      const { sessionId, userId } = state;
      const queue = this.#context.name();
      const answer = await userSession(this.#context.env, userId).backToQueue({
        roomId,
        epoch: match.epoch,
        queue,
        sessionId,
      });
      if (!answer.ok || connection.readyState !== WebSocket.OPEN) continue;
      remember(connection, { match: null });
      sendTo(connection, { type: "partner_cancelled" });
      this.#context.searchAgain(connection, {
        epoch: answer.epoch,
        topic: match.topic,
        joinedAt: match.joinedAt,
      });
    }
  }

  /** Asks rooms that should have reported by now. */
  async tick(): Promise<void> {
    const now = objectClock.now();
    for (const [roomId, connections] of this.#byRoom) {
      const [state] = [...connections].flatMap((connection) => connection.state ?? []);
      const askAt = (state?.match?.until ?? 0) + askAfterMs;
      if (askAt > now) {
        this.#context.wakeBy(askAt);
        continue;
      }
      const userId = state?.userId ?? "";
      const standing = await callRoom(this.#context.env, roomId).standing({ userId });
      if (standing === "live") this.filled(roomId);
      else await this.failed(roomId, []);
    }
  }

  #take(roomId: string): QueueConnection[] {
    const connections = [...(this.#byRoom.get(roomId) ?? [])];
    this.#byRoom.delete(roomId);
    return connections;
  }
}
