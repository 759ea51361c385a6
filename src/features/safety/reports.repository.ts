import { and, desc, eq } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import { olderThan } from "../../platform/db/keyset.ts";
import { guardedBatch, type Statement } from "../../platform/db/guarded-batch.ts";
import { reports } from "./safety.table.ts";

export type NewReport = typeof reports.$inferInsert;

export class ReportsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  insert(report: NewReport): Statement {
    return this.#db.insert(reports).values(report);
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
