import { and, count, desc, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import {
  guardedBatch,
  type Guarded,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { passkeys, recoveryCodes, totpCredentials } from "./second-factor.table.ts";

export type PasskeyRow = typeof passkeys.$inferSelect;

export class SecondFactorRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async findTotp(userId: string) {
    return this.#db.select().from(totpCredentials).where(eq(totpCredentials.userId, userId)).get();
  }

  /** How many of each second factor the user has, in one read. */
  async countFactors(userId: string) {
    const enabled = this.#db
      .select({ total: count() })
      .from(totpCredentials)
      .where(and(eq(totpCredentials.userId, userId), isNotNull(totpCredentials.enabledAt)));
    const unused = this.#db
      .select({ total: count() })
      .from(recoveryCodes)
      .where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)));
    const keys = this.#db.select({ total: count() }).from(passkeys).where(eq(passkeys.userId, userId));
    const [[totp], [codes], [passkey]] = await this.#db.batch([enabled, unused, keys]);
    return {
      totp: totp?.total ?? 0,
      recoveryCodes: codes?.total ?? 0,
      passkeys: passkey?.total ?? 0,
    };
  }

  /** A new secret, not enabled yet; it replaces one that was never enabled, and never one that was. */
  putTotp(userId: string, sealedSecret: string, now: number): Guarded {
    return mustChangeOne(
      this.#db
        .insert(totpCredentials)
        .values({ userId, sealedSecret, createdAt: now })
        .onConflictDoUpdate({
          target: totpCredentials.userId,
          set: { sealedSecret, createdAt: now, lastStep: 0 },
          setWhere: isNull(totpCredentials.enabledAt),
        }),
    );
  }

  enableTotp(userId: string, now: number): Guarded {
    return mustChangeOne(
      this.#db
        .update(totpCredentials)
        .set({ enabledAt: now })
        .where(and(eq(totpCredentials.userId, userId), isNull(totpCredentials.enabledAt))),
    );
  }

  /** Remembers the step of an accepted code; the batch fails when this step, or a later one, was used before. */
  acceptStep(userId: string, step: number): Guarded {
    return mustChangeOne(
      this.#db
        .update(totpCredentials)
        .set({ lastStep: step })
        .where(and(eq(totpCredentials.userId, userId), lt(totpCredentials.lastStep, step))),
    );
  }

  deleteTotp(userId: string): Statement[] {
    return [
      this.#db.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId)),
      this.#db.delete(totpCredentials).where(eq(totpCredentials.userId, userId)),
    ];
  }

  replaceRecoveryCodes(userId: string, hashes: readonly string[]): Statement[] {
    return [
      this.#db.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId)),
      this.#db.insert(recoveryCodes).values(hashes.map((codeHash) => ({ codeHash, userId }))),
    ];
  }

  spendRecoveryCode(userId: string, codeHash: string, now: number): Guarded {
    return mustChangeOne(
      this.#db
        .update(recoveryCodes)
        .set({ usedAt: now })
        .where(
          and(
            eq(recoveryCodes.codeHash, codeHash),
            eq(recoveryCodes.userId, userId),
            isNull(recoveryCodes.usedAt),
          ),
        ),
    );
  }

  async listPasskeys(userId: string): Promise<PasskeyRow[]> {
    return this.#db
      .select()
      .from(passkeys)
      .where(eq(passkeys.userId, userId))
      .orderBy(desc(passkeys.createdAt))
      .limit(100);
  }

  async findPasskey(credentialId: string): Promise<PasskeyRow | undefined> {
    return this.#db.select().from(passkeys).where(eq(passkeys.credentialId, credentialId)).get();
  }

  /** The batch fails when this would be one more than `limit`, however many are added at once. */
  insertPasskey(row: PasskeyRow, limit: number): (Statement | Guarded)[] {
    const owned = this.#db.select({ total: count() }).from(passkeys).where(eq(passkeys.userId, row.userId));
    const withinLimit = this.#db
      .update(passkeys)
      .set({ name: row.name })
      .where(and(eq(passkeys.id, row.id), sql`(${owned}) <= ${limit}`));
    return [this.#db.insert(passkeys).values(row), mustChangeOne(withinLimit)];
  }

  /** The signature counter only grows: of two uses of a copied key, one is refused. Synced passkeys keep it at 0. */
  usePasskey(id: string, counter: number, now: number): Guarded {
    return mustChangeOne(
      this.#db
        .update(passkeys)
        .set({ counter, lastUsedAt: now })
        .where(and(eq(passkeys.id, id), sql`(${passkeys.counter} < ${counter} OR ${counter} = 0)`)),
    );
  }

  /** As `deletePasskey`, while another one stays: of two deleted at once, one does. */
  deletePasskeyOfSeveral(userId: string, id: string): Guarded {
    const owned = this.#db.select({ total: count() }).from(passkeys).where(eq(passkeys.userId, userId));
    return mustChangeOne(
      this.#db
        .delete(passkeys)
        .where(and(eq(passkeys.id, id), eq(passkeys.userId, userId), sql`(${owned}) > 1`)),
    );
  }

  deletePasskey(userId: string, id: string): Guarded {
    return mustChangeOne(
      this.#db.delete(passkeys).where(and(eq(passkeys.id, id), eq(passkeys.userId, userId))),
    );
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }
}
