import { and, count, eq, gt, gte, inArray, isNotNull, isNull, min, or, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import { outbox } from "../../platform/outbox/outbox.table.ts";
import { callSessions } from "../calls/calls.table.ts";
import { instructorApplications } from "../instructors/instructors.table.ts";
import { appeals, reports } from "../safety/safety.table.ts";
import { users } from "../users/users.table.ts";

/** Numbers of the whole database, for those who watch over it. */
export class CountsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** What has come together since the beginning. It reads whole tables, so it is not asked often. */
  async readTotals(now: number) {
    const isBanned = and(isNotNull(users.bannedAt), or(isNull(users.banUntil), gt(users.banUntil, now)));
    const state = sql<"active" | "banned" | "deleted">`CASE
      WHEN ${users.deletedAt} IS NOT NULL THEN 'deleted' WHEN ${isBanned} THEN 'banned' ELSE 'active' END`;
    const cause = sql<string>`coalesce(${callSessions.endedBy}, 'ongoing')`;
    const seconds = sql<number>`coalesce(sum(${callSessions.durationSeconds}), 0)`;
    const [people, calls] = await this.#db.batch([
      this.#db
        .select({ state: state.as("state"), total: count() })
        .from(users)
        .groupBy(state),
      this.#db
        .select({ cause: cause.as("cause"), total: count(), seconds: seconds.as("seconds") })
        .from(callSessions)
        .groupBy(cause),
    ]);
    return { people, calls };
  }

  /** What is waiting and going on. Each is an index's few newest or oldest rows. */
  async readMoment(callsSince: number) {
    const isOngoing = and(isNull(callSessions.endedAt), gte(callSessions.startedAt, callsSince));
    const [ongoing, events, waitingReports, waitingAppeals, waitingApplications] = await this.#db.batch([
      this.#db
        .select({ level: callSessions.level, total: count() })
        .from(callSessions)
        .where(isOngoing)
        .groupBy(callSessions.level),
      this.#db
        .select({ status: outbox.status, total: count(), oldest: min(outbox.createdAt) })
        .from(outbox)
        .where(inArray(outbox.status, ["pending", "processing", "failed"]))
        .groupBy(outbox.status),
      this.#db
        .select({ isFlagged: reports.isFlagged, total: count(), oldest: min(reports.createdAt) })
        .from(reports)
        .where(eq(reports.status, "pending"))
        .groupBy(reports.isFlagged),
      this.#db.select({ total: count() }).from(appeals).where(eq(appeals.state, "pending")),
      this.#db
        .select({ total: count() })
        .from(instructorApplications)
        .where(eq(instructorApplications.state, "pending")),
    ]);
    return {
      ongoing,
      events,
      waitingReports,
      waitingAppeals: waitingAppeals[0]?.total ?? 0,
      waitingApplications: waitingApplications[0]?.total ?? 0,
    };
  }
}

export type Totals = Awaited<ReturnType<CountsRepository["readTotals"]>>;
export type Moment = Awaited<ReturnType<CountsRepository["readMoment"]>>;
