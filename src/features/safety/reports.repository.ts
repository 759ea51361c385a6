import { and, desc, eq, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import { olderThan } from "../../platform/db/keyset.ts";
import { guardedBatch, type Statement } from "../../platform/db/guarded-batch.ts";
import { reports } from "./safety.table.ts";

export type NewReport = typeof reports.$inferInsert;

const REPORTERS_TO_FLAG = 3;

export class ReportsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  insert(report: NewReport): Statement {
    return this.#db.insert(reports).values(report);
  }

  /** Once three different people have a pending report of someone, all pending reports of them are flagged. */
  flagIfMany(reportedId: string): Statement {
    const reporters = sql`(SELECT COUNT(DISTINCT ${reports.reporterId}) FROM ${reports}
      WHERE ${reports.reportedId} = ${reportedId} AND ${reports.status} = 'pending')`;
    return this.#db
      .update(reports)
      .set({ isFlagged: true })
      .where(
        and(
          eq(reports.reportedId, reportedId),
          eq(reports.status, "pending"),
          sql`${reporters} >= ${REPORTERS_TO_FLAG}`,
        ),
      );
  }

  async listByReporter(reporterId: string, limit: number, after: Position | null) {
    const isOlder = olderThan({ sort: reports.createdAt, id: reports.id }, after);
    return this.#db
      .select()
      .from(reports)
      .where(and(eq(reports.reporterId, reporterId), isOlder))
      .orderBy(desc(reports.createdAt), desc(reports.id))
      .limit(limit + 1);
  }

  async commit(steps: readonly Statement[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }
}

export type ReportRow = typeof reports.$inferSelect;
