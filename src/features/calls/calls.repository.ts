import { and, asc, count, desc, eq, gte, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { CallEnded, CallOpened } from "../../platform/call-record.ts";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import { olderThan } from "../../platform/db/keyset.ts";
import {
  guardedBatch,
  type Guarded,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { reports } from "../safety/safety.table.ts";
import { callSessions, practiceDays, sessionRatings } from "./calls.table.ts";

export type NewRating = typeof sessionRatings.$inferInsert;

export class CallsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Idempotent by room id. */
  insertOpened({ roomId, userA, userB, topic, level, startedAt }: CallOpened): Statement {
    return this.#db
      .insert(callSessions)
      .values({ id: roomId, userA, userB, topic, level, startedAt })
      .onConflictDoNothing();
  }

  /** Aborts the batch when the end of this call is recorded already. */
  completeOnce({ roomId, connectedAt, endedAt, durationSeconds, endedBy }: CallEnded): Guarded {
    return mustChangeOne(
      this.#db
        .update(callSessions)
        .set({ connectedAt, endedAt, durationSeconds, endedBy })
        .where(and(eq(callSessions.id, roomId), isNull(callSessions.endedAt))),
    );
  }

  addPracticeDay(day: { userId: string; date: string; seconds: number }): Statement {
    return this.#db
      .insert(practiceDays)
      .values(day)
      .onConflictDoUpdate({
        target: [practiceDays.userId, practiceDays.date],
        set: { seconds: sql`${practiceDays.seconds} + ${day.seconds}` },
      });
  }

  async find(id: string) {
    return this.#db.select().from(callSessions).where(eq(callSessions.id, id)).get();
  }

  /** What a member has said about a call: the rating, and whether they have reported it. */
  async findSaid(sessionId: string, userId: string) {
    return this.#db
      .select({ rating: sessionRatings, isReported: isReportedBy(userId) })
      .from(callSessions)
      .leftJoin(
        sessionRatings,
        and(eq(sessionRatings.sessionId, callSessions.id), eq(sessionRatings.raterId, userId)),
      )
      .where(eq(callSessions.id, sessionId))
      .get();
  }

  /** Each side has its own index, so each is read on its own and the newest of both are kept. */
  async list(userId: string, limit: number, after: Position | null) {
    const isOlder = olderThan({ sort: callSessions.startedAt, id: callSessions.id }, after);
    const side = (isMember: SQL) =>
      this.#db
        .select({ call: callSessions, rating: sessionRatings, isReported: isReportedBy(userId) })
        .from(callSessions)
        .leftJoin(
          sessionRatings,
          and(eq(sessionRatings.sessionId, callSessions.id), eq(sessionRatings.raterId, userId)),
        )
        .where(and(isMember, isOlder))
        .orderBy(desc(callSessions.startedAt), desc(callSessions.id))
        .limit(limit + 1);
    const [asA, asB] = await this.#db.batch([
      side(eq(callSessions.userA, userId)),
      side(eq(callSessions.userB, userId)),
    ]);
    return [...asA, ...asB]
      .toSorted((x, y) => y.call.startedAt - x.call.startedAt || (x.call.id < y.call.id ? 1 : -1))
      .slice(0, limit + 1);
  }

  /** Partners of calls that started at or after `since`, by either side. */
  async findPartnersSince(userId: string, since: number): Promise<string[]> {
    const [asA, asB] = await this.#db.batch([
      this.#db
        .select({ id: callSessions.userB })
        .from(callSessions)
        .where(and(eq(callSessions.userA, userId), gte(callSessions.startedAt, since))),
      this.#db
        .select({ id: callSessions.userA })
        .from(callSessions)
        .where(and(eq(callSessions.userB, userId), gte(callSessions.startedAt, since))),
    ]);
    return [...new Set([...asA, ...asB].map((row) => row.id))];
  }

  /** Calls that began after `since` and have no end yet. */
  async countOngoing(since: number): Promise<number> {
    const row = await this.#db
      .select({ total: count() })
      .from(callSessions)
      .where(and(isNull(callSessions.endedAt), gte(callSessions.startedAt, since)))
      .get();
    return row?.total ?? 0;
  }

  insertRating(rating: NewRating): Statement {
    return this.#db.insert(sessionRatings).values(rating);
  }

  async listPracticeDays(userId: string, since: string) {
    return this.#db
      .select({ date: practiceDays.date, seconds: practiceDays.seconds })
      .from(practiceDays)
      .where(and(eq(practiceDays.userId, userId), gte(practiceDays.date, since)))
      .orderBy(asc(practiceDays.date));
  }

  /** Completes, as errors, calls that began before `before` and whose room never reported an end. */
  async closeAbandoned(before: number, now: number): Promise<void> {
    await this.#db
      .update(callSessions)
      .set({ endedAt: now, endedBy: "error" })
      .where(and(isNull(callSessions.endedAt), lt(callSessions.startedAt, before)));
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }
}

export type CallRow = typeof callSessions.$inferSelect;
export type RatingRow = typeof sessionRatings.$inferSelect;

function isReportedBy(userId: string) {
  return sql`EXISTS (SELECT 1 FROM ${reports} WHERE ${reports.sessionId} = ${callSessions.id} AND ${reports.reporterId} = ${userId})`.mapWith(
    Boolean,
  );
}
