import type { Defer } from "../../platform/defer.ts";
import type { Guarded, Statement } from "../../platform/db/guarded-batch.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { PresenceOf } from "../../platform/presence.ts";
import type { Clock } from "../../platform/clock.ts";
import type { DeviceSessionService } from "../auth/device-session.service.ts";
import type { Identity } from "../auth/identity-bans.ts";
import type { UsersService } from "../users/users.service.ts";
import type { BannedIdentitiesService } from "./banned-identities.service.ts";
import type { SanctionsRepository } from "./sanctions.repository.ts";
import type { SanctionsService } from "./sanctions.service.ts";

interface Dependencies {
  repository: SanctionsRepository;
  sanctions: SanctionsService;
  identities: BannedIdentitiesService;
  users: UsersService;
  deviceSessions: DeviceSessionService;
  outbox: Outbox;
  presenceOf: PresenceOf;
  clock: Clock;
  defer: Defer;
}

interface Ban {
  userId: string;
  reason: string;
  /** ms since the epoch; null for good. */
  until: number | null;
  reportId?: string | null;
  /** The administrator's Access identity; null when the system does it. */
  madeBy?: string | null;
  /** Writes that belong to it: the report that is decided, the line in the audit log. */
  also?: readonly (Statement | Guarded)[];
}

/** Putting somebody out, and letting them in again. */
export class BansService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /**
   * Every session is revoked, every socket closes with 4003 within 5 s, the queue is left, a call ends, and login and
   * matching refuse. What the person is known by is kept as hashes, so that a new account is refused too. May be repeated.
   * @throws AppError `not_found`
   */
  async banUser(ban: Ban): Promise<void> {
    const { repository, sanctions, identities, users, deviceSessions, outbox, presenceOf, defer } =
      this.#deps;
    const { userId, reason, until, reportId = null, madeBy = null, also = [] } = ban;
    await users.mustExist(userId);
    const revoking = await deviceSessions.revokingAll(userId, "banned");
    const event = outbox.record("user.banned", { userId, until });
    const row = sanctions.row({ userId, reason, reportId, madeBy }, "ban", until);
    const known = await identities.listing(row.id, until, await this.#identitiesOf(userId));
    const steps = [repository.insert(row), ...known, ...revoking.statements, ...also, event.statement];
    await users.ban({ userId, reason, until, also: steps });
    defer(outbox.announce([event.id]));
    try {
      // The event above repeats this if the user's object is out of reach now.
      await presenceOf(userId).ban({ until });
    } finally {
      // Later than the ban, which closes sockets with its own code: a revoked session closes them with 4001.
      revoking.afterCommit();
    }
  }

  /**
   * Lifts every ban and pause: they sign in and search again, on the next try. Idempotent.
   * @throws AppError `not_found`
   */
  async unbanUser(request: { userId: string; also?: readonly (Statement | Guarded)[] }): Promise<void> {
    const { repository, users, clock } = this.#deps;
    const { userId, also = [] } = request;
    await users.mustExist(userId);
    await this.#letIn(userId, [...also, ...repository.liftingAll(userId, clock.now())]);
  }

  /** Lifts one ban; another that holds keeps them out. Idempotent. @throws AppError `not_found` */
  async liftBan(
    ban: { id: string; userId: string },
    also: readonly (Statement | Guarded)[] = [],
  ): Promise<void> {
    const { repository, users, clock } = this.#deps;
    await users.mustExist(ban.userId);
    await this.#letIn(ban.userId, [...also, ...repository.lifting(ban, clock.now())]);
  }

  /** Tells the user's object again what holds now: events may come late, and in any order. */
  async repeat(userId: string): Promise<void> {
    const { repository, presenceOf, clock } = this.#deps;
    const ban = await repository.findBan(userId, clock.now());
    if (ban === undefined) await presenceOf(userId).unban();
    else await presenceOf(userId).ban({ until: ban.endsAt });
  }

  async #letIn(userId: string, writes: readonly (Statement | Guarded)[]): Promise<void> {
    const { repository, deviceSessions, outbox, defer } = this.#deps;
    const event = outbox.record("user.unbanned", { userId });
    await repository.commit([...writes, event.statement]);
    deviceSessions.forgetStates(userId);
    defer(outbox.announce([event.id]));
    // The event repeats this if the user's object is out of reach now.
    defer(this.repeat(userId));
  }

  async #identitiesOf(userId: string): Promise<Identity[]> {
    const found = await this.#deps.repository.findIdentities(userId);
    return [
      ...found.accounts.map(({ email: value }): Identity => ({ kind: "email", value })),
      ...found.devices.map(({ deviceId: value }): Identity => ({ kind: "device", value })),
      ...found.keys.map(({ id: value }): Identity => ({ kind: "passkey", value })),
      ...found.connected.map(({ provider, subject }): Identity => ({
        kind: "account",
        value: `${provider}:${subject}`,
      })),
    ];
  }
}
