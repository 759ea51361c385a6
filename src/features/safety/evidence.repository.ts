import { and, eq, gt, inArray, isNull, lt, notExists, or } from "drizzle-orm";
import type { ReportEvidence } from "../../contract/admin/reports.ts";
import type { Database } from "../../platform/db/client.ts";
import { appeals, reportEvidence, reports, sanctions } from "./safety.table.ts";

export class EvidenceRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** What a report has already stays as it is. */
  async insertOnce(row: { reportId: string; evidence: ReportEvidence; createdAt: number }): Promise<void> {
    await this.#db.insert(reportEvidence).values(row).onConflictDoNothing();
  }

  /**
   * Deletes what belongs to reports that were decided before `decidedBefore`, and answers how much. What a ban or a
   * pending appeal rests on at `now` stays. Both in ms.
   */
  async deleteDecided(times: { decidedBefore: number; now: number }, limit: number): Promise<number> {
    const banThatHolds = this.#db
      .select({ id: sanctions.id })
      .from(sanctions)
      .where(
        and(
          eq(sanctions.reportId, reports.id),
          eq(sanctions.kind, "ban"),
          isNull(sanctions.liftedAt),
          or(isNull(sanctions.endsAt), gt(sanctions.endsAt, times.now)),
        ),
      );
    const openAppeal = this.#db
      .select({ id: appeals.id })
      .from(appeals)
      .innerJoin(sanctions, eq(sanctions.id, appeals.sanctionId))
      .where(and(eq(sanctions.reportId, reports.id), eq(appeals.state, "pending")));
    const due = this.#db
      .select({ id: reportEvidence.reportId })
      .from(reportEvidence)
      .innerJoin(reports, eq(reports.id, reportEvidence.reportId))
      .where(and(lt(reports.actionedAt, times.decidedBefore), notExists(banThatHolds), notExists(openAppeal)))
      .limit(limit);
    const deleted = await this.#db
      .delete(reportEvidence)
      .where(inArray(reportEvidence.reportId, due))
      .returning({ id: reportEvidence.reportId });
    return deleted.length;
  }
}
