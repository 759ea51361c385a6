import { and, count, eq, gte, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Database } from "../../platform/db/client.ts";
import { outbox } from "../../platform/outbox/outbox.table.ts";
import { webhookEvents } from "../../platform/webhooks/webhook-events.table.ts";
import { callSessions } from "../calls/calls.table.ts";
import { instructorApplications } from "../instructors/instructors.table.ts";
import { orders, refundRequests } from "../payments/payments.table.ts";
import { reviews } from "../reviews/reviews.table.ts";
import { appeals, reports } from "../safety/safety.table.ts";
import { profiles, users } from "../users/users.table.ts";

/** The numbers of the dashboard. */
export class AdminStatsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Numbers of the moment, and of each UTC day from `since` (ms) on. */
  async read(since: number, today: number) {
    const day = (at: SQLiteColumn) => sql<string>`date(${at} / 1000, 'unixepoch')`;
    const callDay = day(callSessions.startedAt);
    const userDay = day(users.createdAt);
    const reportDay = day(reports.createdAt);
    const minutes = sql<number>`coalesce(sum(${callSessions.durationSeconds}), 0) / 60`;
    const waiting = this.#db
      .select({ orderId: refundRequests.orderId })
      .from(refundRequests)
      .where(eq(refundRequests.status, "waiting"));
    return this.#db.batch([
      this.#db.select({ total: count() }).from(users).where(isNull(users.deletedAt)),
      this.#db
        .select({ calls: count(), minutes })
        .from(callSessions)
        .where(and(gte(callSessions.startedAt, today), isNotNull(callSessions.connectedAt))),
      this.#db
        .select({ seconds: sql<number>`coalesce(sum(${profiles.totalPracticeSeconds}), 0)` })
        .from(profiles),
      this.#db.select({ total: count() }).from(reports).where(eq(reports.status, "pending")),
      this.#db.select({ total: count() }).from(reviews).where(eq(reviews.isWaiting, true)),
      this.#db.select({ total: count() }).from(appeals).where(eq(appeals.state, "pending")),
      this.#db
        .select({ total: count() })
        .from(instructorApplications)
        .where(eq(instructorApplications.state, "pending")),
      this.#db.select({ total: count() }).from(outbox).where(eq(outbox.status, "failed")),
      this.#db
        .select({ total: count() })
        .from(orders)
        .where(or(inArray(orders.status, ["review", "disputed"]), inArray(orders.id, waiting))),
      this.#db.select({ total: count() }).from(webhookEvents).where(eq(webhookEvents.status, "manual")),
      this.#db
        .select({ date: callDay, calls: count(), minutes })
        .from(callSessions)
        .where(and(gte(callSessions.startedAt, since), isNotNull(callSessions.connectedAt)))
        .groupBy(callDay),
      this.#db
        .select({ date: userDay, total: count() })
        .from(users)
        .where(gte(users.createdAt, since))
        .groupBy(userDay),
      this.#db
        .select({ date: reportDay, total: count() })
        .from(reports)
        .where(gte(reports.createdAt, since))
        .groupBy(reportDay),
    ]);
  }
}
