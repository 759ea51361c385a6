import { and, count, desc, eq, isNull, or } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import { olderThan } from "../../platform/db/keyset.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import { profiles, users } from "../users/users.table.ts";
import { follows } from "./social.table.ts";

const cardColumns = {
  followedAt: follows.createdAt,
  displayName: profiles.displayName,
  username: profiles.username,
  avatarKey: profiles.avatarKey,
  englishLevel: profiles.englishLevel,
  country: profiles.country,
};

export class SocialRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Idempotent. */
  async insert(fromId: string, toId: string, now: number): Promise<void> {
    await this.#db.insert(follows).values({ fromId, toId, createdAt: now }).onConflictDoNothing();
  }

  async delete(fromId: string, toId: string): Promise<void> {
    await this.#db.delete(follows).where(and(eq(follows.fromId, fromId), eq(follows.toId, toId)));
  }

  /** Both directions between two people. */
  deleteBetween(a: string, b: string): Statement {
    return this.#db
      .delete(follows)
      .where(
        or(and(eq(follows.fromId, a), eq(follows.toId, b)), and(eq(follows.fromId, b), eq(follows.toId, a))),
      );
  }

  async exists(fromId: string, toId: string): Promise<boolean> {
    const row = await this.#db
      .select({ toId: follows.toId })
      .from(follows)
      .where(and(eq(follows.fromId, fromId), eq(follows.toId, toId)))
      .get();
    return row !== undefined;
  }

  async countFollowing(userId: string): Promise<number> {
    const row = await this.#db
      .select({ total: count() })
      .from(follows)
      .where(eq(follows.fromId, userId))
      .get();
    return row?.total ?? 0;
  }

  async countFollowers(userId: string): Promise<number> {
    const row = await this.#db.select({ total: count() }).from(follows).where(eq(follows.toId, userId)).get();
    return row?.total ?? 0;
  }

  async listFollowers(userId: string, limit: number, after: Position | null) {
    return this.#db
      .select({ id: follows.fromId, ...cardColumns })
      .from(follows)
      .innerJoin(profiles, eq(profiles.userId, follows.fromId))
      .innerJoin(users, and(eq(users.id, follows.fromId), isNull(users.deletedAt)))
      .where(and(eq(follows.toId, userId), olderThan({ sort: follows.createdAt, id: follows.fromId }, after)))
      .orderBy(desc(follows.createdAt), desc(follows.fromId))
      .limit(limit + 1);
  }

  async listFollowing(userId: string, limit: number, after: Position | null) {
    return this.#db
      .select({ id: follows.toId, ...cardColumns })
      .from(follows)
      .innerJoin(profiles, eq(profiles.userId, follows.toId))
      .innerJoin(users, and(eq(users.id, follows.toId), isNull(users.deletedAt)))
      .where(and(eq(follows.fromId, userId), olderThan({ sort: follows.createdAt, id: follows.toId }, after)))
      .orderBy(desc(follows.createdAt), desc(follows.toId))
      .limit(limit + 1);
  }
}

export type FollowRow = Awaited<ReturnType<SocialRepository["listFollowers"]>>[number];
