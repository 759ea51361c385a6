import { objectClock } from "../lib/time.ts";
import type { LimitStore } from "./limits.ts";
import type { Candidate } from "./rpc.ts";

/** How long somebody who was announced may take to open their socket. */
const keepMs = 60_000;

/** People who were announced and whose socket is about to open. */
export class Welcomed {
  readonly #limits: LimitStore;
  readonly #byConnection = new Map<string, { candidate: Candidate; at: number }>();

  constructor(limits: LimitStore) {
    this.#limits = limits;
  }

  add(candidate: Candidate): void {
    const now = objectClock.now();
    for (const [id, { at }] of this.#byConnection) {
      if (now - at < keepMs) break;
      this.#byConnection.delete(id);
      this.#limits.forget(id);
    }
    this.#byConnection.set(candidate.connectionId, { candidate, at: now });
    this.#limits.keep(candidate.connectionId, candidate);
  }

  has(connectionId: string): boolean {
    return this.#byConnection.has(connectionId);
  }

  /** The one who opens this connection, once. */
  take(connectionId: string): Candidate | null {
    const known = this.#byConnection.get(connectionId);
    this.#byConnection.delete(connectionId);
    return known?.candidate ?? null;
  }

  connectionsOf(userId: string): string[] {
    return [...this.#byConnection].flatMap(([id, { candidate }]) =>
      candidate.userId === userId ? [id] : [],
    );
  }
}
