import type { Connection } from "partyserver";
import type { z } from "zod";
import { inBackground } from "./background.ts";
import { FrameGuard } from "./frame-guard.ts";
import { objectClock } from "./time.ts";

interface Watched {
  guard: FrameGuard;
  lastAt: number;
}

interface ClientFramesOptions<Message, Open extends Connection> {
  ctx: DurableObjectState;
  env: object;
  schema: z.ZodType<Message>;
  /** What the object must do about a connection that it closes because of its frames. */
  onViolation: (connection: Open) => Promise<void> | void;
}

/** What the clients of one object send: read, counted, and answered here when it is no message. */
export class ClientFrames<Message, Open extends Connection> {
  readonly #options: ClientFramesOptions<Message, Open>;
  readonly #watched = new Map<string, Watched>();

  constructor(options: ClientFramesOptions<Message, Open>) {
    this.#options = options;
  }

  /**
   * The message of a frame with its text as sent, or null when the frame was dealt with: answered with
   * `invalid_message`, or the reason that the connection was closed (1007, 1009, 4008).
   */
  read(
    connection: Open,
    frame: string | ArrayBuffer | ArrayBufferView,
  ): { message: Message; text: string } | null {
    const { ctx, schema, onViolation } = this.#options;
    const now = objectClock.now();
    const watched = this.#watch(connection.id);
    watched.lastAt = now;
    const incoming = watched.guard.read(frame, schema, now);
    if (incoming.kind === "message") return incoming;
    if (incoming.kind === "invalid") {
      const message = "This message cannot be read";
      connection.send(JSON.stringify({ type: "error", code: "invalid_message", message }));
      return null;
    }
    inBackground(ctx, "frame-violation", Promise.resolve(onViolation(connection)));
    connection.close(incoming.closeCode, incoming.reason);
    return null;
  }

  /** When this instance last saw a frame of the connection, in ms since the Unix epoch; 0 when it saw none. */
  lastAt(connection: Open): number {
    return this.#watched.get(connection.id)?.lastAt ?? 0;
  }

  /** To be called when the connection is gone. */
  forget(connection: Open): void {
    this.#watched.delete(connection.id);
  }

  #watch(connectionId: string): Watched {
    let watched = this.#watched.get(connectionId);
    if (watched === undefined) {
      watched = { guard: new FrameGuard(this.#options.env), lastAt: 0 };
      this.#watched.set(connectionId, watched);
    }
    return watched;
  }
}
