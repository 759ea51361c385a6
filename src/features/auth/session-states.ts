import type { Clock } from "../../platform/clock.ts";
import type { AuthRepository } from "./auth.repository.ts";

type SessionState = NonNullable<Awaited<ReturnType<AuthRepository["findSessionState"]>>>;

const KEPT_MS = 10_000;
const KEPT_SESSIONS = 5_000;

/** Shared by the requests of an isolate: a busy client costs one read in ten seconds. */
const states = new Map<string, { state: SessionState; readAt: number }>();

/** What the database says of a device session, at most 10 s old. */
export class SessionStates {
  readonly #repository: AuthRepository;
  readonly #clock: Clock;

  constructor(repository: AuthRepository, clock: Clock) {
    this.#repository = repository;
    this.#clock = clock;
  }

  async read(sessionId: string): Promise<SessionState | null> {
    const now = this.#clock.now();
    const known = states.get(sessionId);
    if (known !== undefined && now >= known.readAt && now - known.readAt < KEPT_MS) return known.state;
    return this.readFresh(sessionId);
  }

  async readFresh(sessionId: string): Promise<SessionState | null> {
    const state = await this.#repository.findSessionState(sessionId);
    if (state === undefined) return null;
    if (states.size >= KEPT_SESSIONS) states.clear();
    states.set(sessionId, { state, readAt: this.#clock.now() });
    return state;
  }

  /** Forgets what changed here, so that this isolate at least does not wait. */
  forget(which: { userId: string } | { sessionId: string }): void {
    if ("sessionId" in which) {
      states.delete(which.sessionId);
      return;
    }
    for (const [sessionId, { state }] of states) {
      if (state.userId === which.userId) states.delete(sessionId);
    }
  }
}
