import { and, count, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import { olderThan } from "../../platform/db/keyset.ts";
import {
  guardedBatch,
  type Guarded,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { blocks, profiles, users } from "./users.table.ts";

export type ProfileChanges = Partial<typeof profiles.$inferInsert>;

export class UsersRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async find(userId: string) {
    return this.#db
      .select({ user: users, profile: profiles })
      .from(users)
      .innerJoin(profiles, eq(profiles.userId, users.id))
      .where(and(eq(users.id, userId), isNull(users.deletedAt)))
      .get();
  }

  /** `until` null means for good. A ban that holds longer already is not shortened. */
  setBan(userId: string, ban: { reason: string; now: number; until: number | null }): Statement {
    return this.#db
      .update(users)
      .set({
        bannedAt: ban.now,
        banReason: ban.reason,
        banUntil: sql`CASE
          WHEN ${ban.until} IS NULL OR (${users.bannedAt} IS NOT NULL AND ${users.banUntil} IS NULL) THEN NULL
          ELSE max(${ban.until}, coalesce(${users.banUntil}, 0)) END`,
      })
      .where(eq(users.id, userId));
  }

  async findAvatarKey(userId: string): Promise<string | null> {
    const row = await this.#db
      .select({ key: profiles.avatarKey })
      .from(profiles)
      .where(eq(profiles.userId, userId))
      .get();
    return row?.key ?? null;
  }

  /** Replaces the key if it still is `from`; the batch fails when somebody was first. */
  swapAvatar(change: { userId: string; from: string | null; to: string | null; now: number }): Guarded {
    const { userId, from, to, now } = change;
    return mustChangeOne(
      this.#db
        .update(profiles)
        .set({ avatarKey: to, updatedAt: now })
        .where(and(eq(profiles.userId, userId), sql`${profiles.avatarKey} IS ${from}`)),
    );
  }

  async updateProfile(userId: string, changes: ProfileChanges): Promise<void> {
    await this.#db.update(profiles).set(changes).where(eq(profiles.userId, userId));
  }

  async countBlocks(fromId: string): Promise<number> {
    const row = await this.#db.select({ total: count() }).from(blocks).where(eq(blocks.fromId, fromId)).get();
    return row?.total ?? 0;
  }

  /** Everybody that `userId` blocked or was blocked by. */
  async findBlockedEitherWay(userId: string): Promise<string[]> {
    const [made, received] = await this.#db.batch([
      this.#db.select({ id: blocks.toId }).from(blocks).where(eq(blocks.fromId, userId)),
      this.#db.select({ id: blocks.fromId }).from(blocks).where(eq(blocks.toId, userId)),
    ]);
    return [...new Set([...made, ...received].map((row) => row.id))];
  }

  /** Idempotent: a block that stands already stays as it is. */
  insertBlock(fromId: string, toId: string, now: number): Statement {
    return this.#db.insert(blocks).values({ fromId, toId, createdAt: now }).onConflictDoNothing();
  }

  deleteBlock(fromId: string, toId: string): Statement {
    return this.#db.delete(blocks).where(and(eq(blocks.fromId, fromId), eq(blocks.toId, toId)));
  }

  async isBlockedBy(userId: string, byId: string): Promise<boolean> {
    const row = await this.#db
      .select({ toId: blocks.toId })
      .from(blocks)
      .where(and(eq(blocks.fromId, byId), eq(blocks.toId, userId)))
      .get();
    return row !== undefined;
  }

  async listBlocks(fromId: string, limit: number, after: Position | null) {
    const isOlder = olderThan({ sort: blocks.createdAt, id: blocks.toId }, after);
    return this.#db
      .select({
        id: blocks.toId,
        createdAt: blocks.createdAt,
        displayName: profiles.displayName,
        avatarKey: profiles.avatarKey,
      })
      .from(blocks)
      .innerJoin(profiles, eq(profiles.userId, blocks.toId))
      .where(and(eq(blocks.fromId, fromId), isOlder))
      .orderBy(desc(blocks.createdAt), desc(blocks.toId))
      .limit(limit + 1);
  }

  /**
   * Adds a finished call to a person's totals. `date` is the local date the call connected on, or null when it was too
   * short for the streak. The streak moves in one CASE: same or older date, nothing; the next, +1; one missed day is
   * covered by a freeze if there is one; else it starts again at 1. Every seventh day earns a freeze, up to two.
   */
  addPractice(practice: {
    userId: string;
    seconds: number;
    endedAt: number;
    date: string | null;
  }): Statement {
    const { userId, seconds, endedAt, date } = practice;
    const last = profiles.lastPracticeDate;
    const isFirst = sql`${last} IS NULL`;
    const isOld = sql`${date} <= ${last}`;
    const isNext = sql`${date} = date(${last}, '+1 day')`;
    const isCovered = sql`(${date} = date(${last}, '+2 days') AND ${profiles.streakFreezes} > 0)`;
    const earns = sql`((${profiles.streakDays} + 1) % 7 = 0)`;
    return this.#db
      .update(profiles)
      .set({
        totalSessions: sql`${profiles.totalSessions} + 1`,
        totalPracticeSeconds: sql`${profiles.totalPracticeSeconds} + ${seconds}`,
        lastSessionAt: sql`MAX(COALESCE(${profiles.lastSessionAt}, 0), ${endedAt})`,
        lastActiveAt: sql`MAX(${profiles.lastActiveAt}, ${endedAt})`,
        streakDays: sql`CASE WHEN ${date} IS NULL THEN ${profiles.streakDays} WHEN ${isFirst} THEN 1
          WHEN ${isOld} THEN ${profiles.streakDays}
          WHEN ${isNext} OR ${isCovered} THEN ${profiles.streakDays} + 1 ELSE 1 END`,
        streakFreezes: sql`CASE WHEN ${date} IS NULL OR ${isFirst} OR ${isOld} THEN ${profiles.streakFreezes}
          WHEN ${isNext} THEN MIN(2, ${profiles.streakFreezes} + ${earns})
          WHEN ${isCovered} THEN MIN(2, ${profiles.streakFreezes} - 1 + ${earns}) ELSE ${profiles.streakFreezes} END`,
        lastPracticeDate: sql`CASE WHEN ${date} IS NULL THEN ${last} WHEN ${isFirst} OR ${date} > ${last} THEN ${date}
          ELSE ${last} END`,
      })
      .where(eq(profiles.userId, userId));
  }

  /** What matching and calls show of people, by id. */
  async findCards(userIds: readonly string[]) {
    return this.#db
      .select({
        id: profiles.userId,
        displayName: profiles.displayName,
        avatarKey: profiles.avatarKey,
        nativeLanguage: profiles.nativeLanguage,
        englishLevel: profiles.englishLevel,
        country: profiles.country,
      })
      .from(profiles)
      .where(inArray(profiles.userId, [...userIds]));
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }
}

export type UserRow = NonNullable<Awaited<ReturnType<UsersRepository["find"]>>>;
