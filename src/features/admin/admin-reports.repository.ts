import { and, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { AdminReportsQuery } from "../../contract/admin/reports.ts";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import {
  guardedBatch,
  type Guarded,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { pageAfter, type Sort } from "../../platform/db/keyset.ts";
import { callSessions } from "../calls/calls.table.ts";
import { reportEvidence, reports } from "../safety/safety.table.ts";
import { profiles, users } from "../users/users.table.ts";

const reporter = alias(users, "reporter");
const reported = alias(users, "reported");
const reporterProfile = alias(profiles, "reporter_profile");
const reportedProfile = alias(profiles, "reported_profile");

/** Flagged reports before all others, then by age: one number to sort and page by. */
const urgency = sql<number>`(${reports.createdAt} - ${reports.isFlagged} * 10000000000000)`;

const sorts: Record<AdminReportsQuery["sort"], Sort> = {
  urgent: { by: urgency, direction: "ascending" },
  newest: { by: reports.createdAt, direction: "descending" },
  oldest: { by: reports.createdAt, direction: "ascending" },
};

/** Reports with both people in them, what goes with them, and the decision. */
export class AdminReportsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async list(
    { status, sort }: Pick<AdminReportsQuery, "status" | "sort">,
    limit: number,
    after: Position | null,
  ) {
    const { isAfter, order } = pageAfter({ ...sorts[sort], id: reports.id }, after);
    return this.#reports()
      .where(and(eq(reports.status, status), isAfter))
      .orderBy(...order)
      .limit(limit);
  }

  async listAbout(userId: string, limit: number) {
    return this.#reports()
      .where(eq(reports.reportedId, userId))
      .orderBy(desc(reports.createdAt))
      .limit(limit);
  }

  async listBy(userId: string, limit: number) {
    return this.#reports()
      .where(eq(reports.reporterId, userId))
      .orderBy(desc(reports.createdAt))
      .limit(limit);
  }

  async find(id: string) {
    return this.#reports().where(eq(reports.id, id)).get();
  }

  async findEvidence(reportId: string) {
    const row = await this.#db
      .select({ evidence: reportEvidence.evidence })
      .from(reportEvidence)
      .where(eq(reportEvidence.reportId, reportId))
      .get();
    return row?.evidence ?? null;
  }

  async findCall(id: string) {
    return this.#db.select().from(callSessions).where(eq(callSessions.id, id)).get();
  }

  decide(id: string, decision: { status: "actioned" | "dismissed"; note: string; now: number }): Guarded {
    const { status, note, now } = decision;
    return mustChangeOne(
      this.#db
        .update(reports)
        .set({ status, adminNote: note, actionedAt: now })
        .where(and(eq(reports.id, id), eq(reports.status, "pending"))),
    );
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }

  #reports() {
    return this.#db
      .select({
        report: reports,
        urgency,
        hasEvidence: sql<number>`EXISTS (SELECT 1 FROM ${reportEvidence} WHERE ${reportEvidence.reportId} = ${reports.id})`,
        reporter: { id: reporter.id, email: reporter.email, displayName: reporterProfile.displayName },
        reported: { id: reported.id, email: reported.email, displayName: reportedProfile.displayName },
      })
      .from(reports)
      .innerJoin(reporter, eq(reporter.id, reports.reporterId))
      .innerJoin(reported, eq(reported.id, reports.reportedId))
      .innerJoin(reporterProfile, eq(reporterProfile.userId, reports.reporterId))
      .innerJoin(reportedProfile, eq(reportedProfile.userId, reports.reportedId));
  }
}

export type AdminReportRow = NonNullable<Awaited<ReturnType<AdminReportsRepository["find"]>>>;
