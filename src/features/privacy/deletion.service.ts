import type { DeleteAccountBody, Deletion } from "../../contract/privacy.ts";
import type { Clock } from "../../platform/clock.ts";
import { type Guarded, GuardFailedError, type Statement } from "../../platform/db/guarded-batch.ts";
import type { Defer } from "../../platform/defer.ts";
import type { Logger } from "../../platform/log.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { RateLimits } from "../../platform/rate-limit/rate-limits.ts";
import type { AccountsService } from "../auth/accounts.service.ts";
import type { CodesService } from "../auth/codes.service.ts";
import type { DeviceSessionService } from "../auth/device-session.service.ts";
import type { PasswordService } from "../auth/password.service.ts";
import type { UsersService } from "../users/users.service.ts";
import { proofMissing } from "./privacy.errors.ts";
import type { PrivacyRepository } from "./privacy.repository.ts";

const tryRule = { name: "delete-try", limit: 10, windowMs: 60 * 60_000 };
const GRACE_MS = 7 * 24 * 60 * 60_000;
/** An erasure is some thirty statements, and two for each course that counts the person; a round stays far from the limits of one invocation. */
const ERASED_A_ROUND = 20;

interface Dependencies {
  repository: PrivacyRepository;
  accounts: AccountsService;
  codes: CodesService;
  passwords: PasswordService;
  deviceSessions: DeviceSessionService;
  users: UsersService;
  publicBucket: R2Bucket;
  privateBucket: R2Bucket;
  rateLimits: RateLimits;
  outbox: Outbox;
  /** What other features have to put right before the person's rows go, such as counts that they are part of. */
  leaving: readonly ((userId: string) => Promise<Leaving>)[];
  clock: Clock;
  defer: Defer;
  log: Logger;
}

interface Leaving {
  statements: readonly Statement[];
  eventIds: readonly string[];
}

/** Leaving Parley: seven days to think again, then nothing personal is left (GDPR, article 17). */
export class DeletionService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /**
   * Signs out everywhere and sets the date. Signing in again shows it and lets one stay.
   * @throws AppError `invalid_credentials`, `invalid_code`, `validation_failed`, `rate_limited`
   */
  async schedule(userId: string, body: DeleteAccountBody): Promise<Deletion> {
    const { repository, deviceSessions, outbox, clock, defer } = this.#deps;
    const proof = await this.#prove(userId, body);
    const dueAt = clock.now() + GRACE_MS;
    const revoking = await deviceSessions.revokingAll(userId, "deletion");
    const scheduled = outbox.record("user.deletion_scheduled", { userId, dueAt });
    await repository.commit([
      ...proof,
      repository.scheduleDeletion(userId, dueAt),
      ...revoking.statements,
      scheduled.statement,
    ]);
    revoking.afterCommit();
    defer(outbox.announce([scheduled.id]));
    return { deletionDueAt: new Date(dueAt).toISOString() };
  }

  /** The person stays. Idempotent. */
  async cancel(userId: string): Promise<void> {
    await this.#deps.repository.cancelDeletion(userId);
  }

  /** Erases whose time has come, the longest due first. Returns how many. */
  async eraseDue(): Promise<number> {
    const { repository, leaving, users, outbox, clock, defer, log } = this.#deps;
    const now = clock.now();
    let erased = 0;
    for (const person of await repository.listDueForErasure(now, ERASED_A_ROUND)) {
      const event = outbox.record("user.erased", { userId: person.id });
      const left = await Promise.all(leaving.map((leave) => leave(person.id)));
      try {
        await repository.commit([
          ...left.flatMap(({ statements }) => statements),
          ...repository.erasing(person, now),
          event.statement,
        ]);
      } catch (fault) {
        if (!(fault instanceof GuardFailedError)) throw fault;
        continue;
      }
      defer(outbox.announce([event.id, ...left.flatMap(({ eventIds }) => eventIds)]));
      await users.purgePublicProfile(person.id);
      log.info("privacy.erased", { userId: person.id });
      erased += 1;
    }
    return erased;
  }

  /** What announcing an erasure comes to: the person's objects go too. */
  async deleteObjects(userId: string): Promise<void> {
    const { publicBucket, privateBucket } = this.#deps;
    await deletePrefix(publicBucket, `avatars/${userId}/`);
    await deletePrefix(privateBucket, `exports/${userId}/`);
  }

  async #prove(userId: string, body: DeleteAccountBody): Promise<Guarded[]> {
    const { accounts, codes, passwords, rateLimits } = this.#deps;
    const account = await accounts.mustFind(userId);
    if (account.passwordHash === null && body.code !== undefined) {
      await rateLimits.consume(`delete-try:${userId}`, [tryRule]);
      return [await codes.check("delete", userId, body.code)];
    }
    if (body.password === undefined) throw proofMissing();
    await passwords.mustBeCurrent(account, body.password);
    return [];
  }
}

async function deletePrefix(bucket: R2Bucket, prefix: string): Promise<void> {
  for (;;) {
    const { objects, truncated } = await bucket.list({ prefix });
    if (objects.length > 0) await bucket.delete(objects.map(({ key }) => key));
    if (!truncated) return;
  }
}
