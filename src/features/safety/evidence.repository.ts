import type { ReportEvidence } from "../../contract/admin/reports.ts";
import type { Database } from "../../platform/db/client.ts";
import { reportEvidence } from "./safety.table.ts";

export class EvidenceRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** What a report has already stays as it is. */
  async insertOnce(row: { reportId: string; evidence: ReportEvidence; createdAt: number }): Promise<void> {
    await this.#db.insert(reportEvidence).values(row).onConflictDoNothing();
  }
}
