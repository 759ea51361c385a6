import type { Defer } from "../../platform/defer.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { PresenceOf } from "../../platform/presence.ts";
import type { DeviceSessionService } from "../auth/device-session.service.ts";
import type { UsersService } from "../users/users.service.ts";

interface Dependencies {
  users: UsersService;
  deviceSessions: DeviceSessionService;
  outbox: Outbox;
  presenceOf: PresenceOf;
  defer: Defer;
}

/** Putting somebody out. */
export class BansService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /**
   * Bans a user until `until` (ms since the epoch; null for good): every session is revoked, every socket closes with
   * 4003 within 5 s, the queue is left, a call ends, and login and matching refuse. May be repeated.
   * @throws AppError `not_found`
   */
  async banUser(ban: { userId: string; reason: string; until: number | null }): Promise<void> {
    const { users, deviceSessions, outbox, presenceOf, defer } = this.#deps;
    const { userId, reason, until } = ban;
    await users.mustExist(userId);
    const revoking = await deviceSessions.revokingAll(userId, "banned");
    const event = outbox.record("user.banned", { userId, until });
    await users.ban({ userId, reason, until, also: [...revoking.statements, event.statement] });
    defer(outbox.announce([event.id]));
    try {
      // The event above repeats this if the user's object is out of reach now.
      await presenceOf(userId).ban({ until });
    } finally {
      // Later than the ban, which closes sockets with its own code: a revoked session closes them with 4001.
      revoking.afterCommit();
    }
  }
}
