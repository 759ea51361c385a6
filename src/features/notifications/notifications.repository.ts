import { and, count, desc, eq, isNull } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import { olderThan } from "../../platform/db/keyset.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import { notifications } from "./notifications.table.ts";

export type NewNotification = typeof notifications.$inferInsert;

export class NotificationsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Idempotent by id. */
  insert(notification: NewNotification): Statement {
    return this.#db.insert(notifications).values(notification).onConflictDoNothing();
  }

  async list(userId: string, limit: number, after: Position | null) {
    const isOlder = olderThan({ sort: notifications.createdAt, id: notifications.id }, after);
    return this.#db
      .select()
      .from(notifications)
      .where(and(eq(notifications.userId, userId), isOlder))
      .orderBy(desc(notifications.createdAt), desc(notifications.id))
      .limit(limit + 1);
  }

  async countUnread(userId: string): Promise<number> {
    const row = await this.#db
      .select({ total: count() })
      .from(notifications)
      .where(and(eq(notifications.userId, userId), isNull(notifications.readAt)))
      .get();
    return row?.total ?? 0;
  }

  /** The notification after it was marked, or undefined when it is not this user's. The first reading counts. */
  async markRead(userId: string, id: string, now: number) {
    await this.#db
      .update(notifications)
      .set({ readAt: now })
      .where(and(eq(notifications.id, id), eq(notifications.userId, userId), isNull(notifications.readAt)));
    return this.#db
      .select()
      .from(notifications)
      .where(and(eq(notifications.id, id), eq(notifications.userId, userId)))
      .get();
  }

  async markAllRead(userId: string, now: number): Promise<void> {
    await this.#db
      .update(notifications)
      .set({ readAt: now })
      .where(and(eq(notifications.userId, userId), isNull(notifications.readAt)));
  }
}

export type NotificationRow = typeof notifications.$inferSelect;
