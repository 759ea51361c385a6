import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import { reports } from "./safety.table.ts";

const REPORTERS_TO_FLAG = 3;

/** Which people are reported by so many that their reports come first. */
export class ReportFlags {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * The pending reports of someone are flagged while three different people stand behind them: with a confirmed e-mail or a
   * call with the reported person, and none of them on a device of another. Else one person with three new accounts could
   * push anybody to the top.
   */
  recounting(reportedId: string): Statement {
    const met = (mine: "user_a" | "user_b", theirs: "user_a" | "user_b") => sql`EXISTS (
      SELECT 1 FROM call_sessions AS call
      WHERE call.${sql.raw(mine)} = report.reporter_id AND call.${sql.raw(theirs)} = ${reportedId}
        AND call.connected_at IS NOT NULL)`;
    const people = sql`(
      WITH person AS (
        SELECT DISTINCT report.reporter_id AS id FROM reports AS report
        JOIN users AS reporter ON reporter.id = report.reporter_id
        WHERE report.reported_id = ${reportedId} AND report.status = 'pending'
          AND (reporter.is_verified = 1 OR ${met("user_a", "user_b")} OR ${met("user_b", "user_a")}))
      SELECT COUNT(*) FROM person WHERE NOT EXISTS (
        SELECT 1 FROM person AS other
        CROSS JOIN device_sessions AS theirs ON theirs.user_id = other.id
        CROSS JOIN device_sessions AS mine ON mine.user_id = person.id AND mine.device_id = theirs.device_id
        WHERE other.id < person.id))`;
    return this.#db
      .update(reports)
      .set({ isFlagged: sql`${people} >= ${REPORTERS_TO_FLAG}` })
      .where(and(eq(reports.reportedId, reportedId), eq(reports.status, "pending")));
  }
}
