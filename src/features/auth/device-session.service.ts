import type { DeviceSession } from "../../contract/auth.ts";
import type { Clock } from "../../platform/clock.ts";
import { GuardFailedError, mustChangeOne, type Statement } from "../../platform/db/guarded-batch.ts";
import type { Defer } from "../../platform/defer.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { PresenceOf } from "../../platform/presence.ts";
import { noSuchSession } from "./auth.errors.ts";
import type { AuthRepository, RevokedReason, SessionRow } from "./auth.repository.ts";
import type { SessionStates } from "./session-states.ts";

interface Dependencies {
  repository: AuthRepository;
  states: SessionStates;
  outbox: Outbox;
  presenceOf: PresenceOf;
  clock: Clock;
  defer: Defer;
}

/** The devices a person is signed in on, and how they are signed out. */
export class DeviceSessionService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** Live sessions, the last used first. */
  async list(userId: string, currentSessionId: string): Promise<DeviceSession[]> {
    const now = this.#deps.clock.now();
    const rows = await this.#deps.repository.listLiveSessions(userId);
    return rows.filter((row) => row.expiresAt > now).map((row) => toDeviceSession(row, currentSessionId));
  }

  /** @throws AppError `not_found` when the session is not this user's, or is over */
  async revokeOne(userId: string, sessionId: string): Promise<void> {
    const sessions = await this.#deps.repository.listLiveSessions(userId);
    if (!sessions.some((session) => session.id === sessionId)) throw noSuchSession();
    await this.revoke({ userId, sessionId, reason: "revoked" });
  }

  /** Ends one session and closes its sockets. A session that is over already stays as it is. */
  async revoke(request: {
    userId: string;
    sessionId: string;
    reason: RevokedReason;
    also?: readonly Statement[];
  }): Promise<void> {
    const { repository, states, outbox, presenceOf, clock, defer } = this.#deps;
    const { userId, sessionId, reason, also = [] } = request;
    const event = outbox.record("sessions.revoked", { userId, sessionIds: [sessionId] });
    try {
      await repository.commit([
        mustChangeOne(repository.revokeSession(sessionId, reason, clock.now())),
        ...also,
        event.statement,
      ]);
    } catch (fault) {
      if (fault instanceof GuardFailedError) return;
      throw fault;
    }
    states.forget({ sessionId });
    defer(outbox.announce([event.id]));
    defer(presenceOf(userId).revokeSessions({ sessionIds: [sessionId] }));
  }

  /** After a change of the user that their sessions must see at once. */
  forgetStates(userId: string): void {
    this.#deps.states.forget({ userId });
  }

  /** Forgets refresh tokens that are past their life. */
  async prune(): Promise<void> {
    await this.#deps.repository.deleteExpiredTokens(this.#deps.clock.now());
  }

  /** The writes that end the session which this device has, for the batch that gives it a new one. */
  async revokingDevice(
    userId: string,
    deviceId: string,
  ): Promise<{ statements: Statement[]; afterCommit: () => void }> {
    const { repository, states, outbox, presenceOf, clock, defer } = this.#deps;
    const replaced = await repository.findLiveSessionOfDevice(userId, deviceId);
    const ending = repository.revokeSessionOfDevice(userId, deviceId, clock.now());
    if (replaced === undefined) return { statements: [ending], afterCommit: () => {} };
    const sessionIds = [replaced.id];
    const event = outbox.record("sessions.revoked", { userId, sessionIds });
    return {
      statements: [ending, event.statement],
      afterCommit: () => {
        states.forget({ sessionId: replaced.id });
        defer(outbox.announce([event.id]));
        defer(presenceOf(userId).revokeSessions({ sessionIds }));
      },
    };
  }

  /** Ends every session of the user and closes their sockets. */
  async revokeAll(userId: string, reason: RevokedReason): Promise<void> {
    const revoking = await this.revokingAll(userId, reason);
    await this.#deps.repository.commit(revoking.statements);
    revoking.afterCommit();
  }

  /** The writes that end every session, or all but one, for a larger batch, and what follows once they are in. */
  async revokingAll(
    userId: string,
    reason: RevokedReason,
    keepSessionId?: string,
  ): Promise<{ statements: Statement[]; afterCommit: () => void }> {
    const { repository, states, outbox, presenceOf, clock, defer } = this.#deps;
    const sessions = await repository.listLiveSessions(userId);
    const sessionIds = sessions.map(({ id }) => id).filter((id) => id !== keepSessionId);
    const event = outbox.record("sessions.revoked", { userId, sessionIds });
    return {
      statements: [
        repository.revokeEverySession({ userId, reason, now: clock.now(), keepSessionId }),
        event.statement,
      ],
      afterCommit: () => {
        states.forget({ userId });
        defer(outbox.announce([event.id]));
        defer(presenceOf(userId).revokeSessions({ sessionIds }));
      },
    };
  }
}

function toDeviceSession(row: SessionRow, currentSessionId: string): DeviceSession {
  return {
    id: row.id,
    platform: row.platform,
    name: row.deviceName,
    country: row.country,
    createdAt: new Date(row.createdAt).toISOString(),
    lastUsedAt: new Date(row.lastUsedAt).toISOString(),
    isCurrent: row.id === currentSessionId,
  };
}
