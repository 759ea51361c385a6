import { and, desc, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import type { AdminAppealsQuery } from "../../contract/admin/sanctions.ts";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import {
  guardedBatch,
  type Guarded,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { pageAfter, type Sort } from "../../platform/db/keyset.ts";
import { deviceSessions } from "../auth/auth.table.ts";
import { oauthAccounts } from "../oauth/oauth.table.ts";
import { passkeys } from "../second-factor/second-factor.table.ts";
import { profiles, users } from "../users/users.table.ts";
import { appeals, bannedIdentities, sanctions } from "./safety.table.ts";

export type SanctionRow = typeof sanctions.$inferSelect;
export type AppealRow = typeof appeals.$inferSelect;

const appealSorts: Record<AdminAppealsQuery["sort"], Sort> = {
  newest: { by: appeals.createdAt, direction: "descending" },
  oldest: { by: appeals.createdAt, direction: "ascending" },
};

export class SanctionsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  insert(row: SanctionRow): Statement {
    return this.#db.insert(sanctions).values(row);
  }

  async list(userId: string): Promise<SanctionRow[]> {
    return this.#db
      .select()
      .from(sanctions)
      .where(eq(sanctions.userId, userId))
      .orderBy(desc(sanctions.startsAt))
      .limit(100);
  }

  async find(id: string): Promise<SanctionRow | undefined> {
    return this.#db.select().from(sanctions).where(eq(sanctions.id, id)).get();
  }

  /** The ban that holds the longest from now on. */
  async findBan(userId: string, now: number): Promise<SanctionRow | undefined> {
    return this.#db
      .select()
      .from(sanctions)
      .where(
        and(
          eq(sanctions.userId, userId),
          eq(sanctions.kind, "ban"),
          isNull(sanctions.liftedAt),
          or(isNull(sanctions.endsAt), gt(sanctions.endsAt, now)),
        ),
      )
      .orderBy(sql`${sanctions.endsAt} IS NOT NULL`, desc(sanctions.endsAt))
      .limit(1)
      .get();
  }

  /** Lifts every ban and every pause of the user, and forgets by what they were known. */
  liftingAll(userId: string, now: number): Statement[] {
    const bans = sql`(SELECT ${sanctions.id} FROM ${sanctions} WHERE ${sanctions.userId} = ${userId} AND ${sanctions.kind} = 'ban')`;
    return [
      this.#db.delete(bannedIdentities).where(sql`${bannedIdentities.sanctionId} IN ${bans}`),
      this.#db
        .update(sanctions)
        .set({ liftedAt: now })
        .where(
          and(
            eq(sanctions.userId, userId),
            inArray(sanctions.kind, ["ban", "cooldown"]),
            isNull(sanctions.liftedAt),
          ),
        ),
      this.#db
        .update(users)
        .set({ bannedAt: null, banReason: null, banUntil: null, practicePausedUntil: null })
        .where(eq(users.id, userId)),
    ];
  }

  /** Lifts this one ban: of those that hold besides it, the longest is the user's from now on. */
  lifting(ban: { id: string; userId: string }, now: number): Statement[] {
    const { id, userId } = ban;
    const longest = (column: "starts_at" | "reason" | "ends_at") => sql`(
      SELECT held.${sql.raw(column)} FROM ${sanctions} AS held
      WHERE held.user_id = ${userId} AND held.kind = 'ban' AND held.lifted_at IS NULL
        AND (held.ends_at IS NULL OR held.ends_at > ${now})
      ORDER BY held.ends_at IS NOT NULL, held.ends_at DESC LIMIT 1)`;
    return [
      this.#db.delete(bannedIdentities).where(eq(bannedIdentities.sanctionId, id)),
      this.#db
        .update(sanctions)
        .set({ liftedAt: now })
        .where(and(eq(sanctions.id, id), isNull(sanctions.liftedAt))),
      this.#db
        .update(users)
        .set({
          bannedAt: longest("starts_at"),
          banReason: longest("reason"),
          banUntil: longest("ends_at"),
        })
        .where(eq(users.id, userId)),
    ];
  }

  /** A pause that lasts longer already is not shortened. */
  pause(userId: string, until: number): Statement {
    return this.#db
      .update(users)
      .set({ practicePausedUntil: sql`max(${until}, coalesce(${users.practicePausedUntil}, 0))` })
      .where(eq(users.id, userId));
  }

  async findPause(userId: string): Promise<number | null> {
    const row = await this.#db
      .select({ until: users.practicePausedUntil })
      .from(users)
      .where(eq(users.id, userId))
      .get();
    return row?.until ?? null;
  }

  /** Everything by which a person may be known again. Their e-mail counts only when it was theirs. */
  async findIdentities(userId: string) {
    const [accounts, devices, keys, connected] = await this.#db.batch([
      this.#db
        .select({ email: users.email })
        .from(users)
        .where(and(eq(users.id, userId), eq(users.isVerified, true))),
      this.#db
        .selectDistinct({ deviceId: deviceSessions.deviceId })
        .from(deviceSessions)
        .where(eq(deviceSessions.userId, userId))
        .limit(200),
      this.#db.select({ id: passkeys.credentialId }).from(passkeys).where(eq(passkeys.userId, userId)),
      this.#db
        .select({ provider: oauthAccounts.provider, subject: oauthAccounts.subject })
        .from(oauthAccounts)
        .where(eq(oauthAccounts.userId, userId)),
    ]);
    return { accounts, devices, keys, connected };
  }

  insertBannedIdentity(row: typeof bannedIdentities.$inferInsert): Statement {
    return this.#db.insert(bannedIdentities).values(row).onConflictDoNothing();
  }

  async isAnyIdentityBanned(hashes: readonly string[], now: number): Promise<boolean> {
    const row = await this.#db
      .select({ hash: bannedIdentities.identityHash })
      .from(bannedIdentities)
      .where(
        and(
          inArray(bannedIdentities.kind, ["email", "passkey", "device", "account"]),
          inArray(bannedIdentities.identityHash, [...hashes]),
          or(isNull(bannedIdentities.until), gt(bannedIdentities.until, now)),
        ),
      )
      .limit(1)
      .get();
    return row !== undefined;
  }

  insertAppeal(row: AppealRow): Statement {
    return this.#db.insert(appeals).values(row);
  }

  /** When an appeal against this ban was refused the last time, in ms; null if never. */
  async findRefusal(sanctionId: string): Promise<number | null> {
    const row = await this.#db
      .select({ at: sql<number | null>`max(${appeals.decidedAt})` })
      .from(appeals)
      .where(and(eq(appeals.sanctionId, sanctionId), eq(appeals.state, "refused")))
      .get();
    return row?.at ?? null;
  }

  async findAppeal(id: string) {
    return this.#appeals().where(eq(appeals.id, id)).get();
  }

  async listAppeals(
    { state, sort }: Pick<AdminAppealsQuery, "state" | "sort">,
    limit: number,
    after: Position | null,
  ) {
    const { isAfter, order } = pageAfter({ ...appealSorts[sort], id: appeals.id }, after);
    return this.#appeals()
      .where(and(eq(appeals.state, state), isAfter))
      .orderBy(...order)
      .limit(limit);
  }

  decideAppeal(id: string, decision: { state: "granted" | "refused"; note: string; now: number }): Guarded {
    const { state, note, now } = decision;
    return mustChangeOne(
      this.#db
        .update(appeals)
        .set({ state, note, decidedAt: now })
        .where(and(eq(appeals.id, id), eq(appeals.state, "pending"))),
    );
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }

  #appeals() {
    return this.#db
      .select({
        appeal: appeals,
        sanction: sanctions,
        person: { id: users.id, email: users.email, displayName: profiles.displayName },
      })
      .from(appeals)
      .innerJoin(sanctions, eq(sanctions.id, appeals.sanctionId))
      .innerJoin(users, eq(users.id, appeals.userId))
      .innerJoin(profiles, eq(profiles.userId, appeals.userId));
  }
}

export type AppealWithPerson = NonNullable<Awaited<ReturnType<SanctionsRepository["findAppeal"]>>>;
