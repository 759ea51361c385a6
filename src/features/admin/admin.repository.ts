import { and, asc, count, desc, eq, gt, gte, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { alias, type SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import { olderThan } from "../../platform/db/keyset.ts";
import {
  guardedBatch,
  type Guarded,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { outbox } from "../../platform/outbox/outbox.table.ts";
import { deviceSessions } from "../auth/auth.table.ts";
import { callSessions } from "../calls/calls.table.ts";
import { instructorApplications } from "../instructors/instructors.table.ts";
import { appeals, reportEvidence, reports } from "../safety/safety.table.ts";
import { profiles, users } from "../users/users.table.ts";
import { auditLog } from "./admin.table.ts";

export interface AuditFilter {
  action?: (typeof auditLog.$inferSelect)["action"] | undefined;
  subject?: string | undefined;
}

export interface UserFilter {
  q?: string | undefined;
  role?: (typeof users.$inferSelect)["role"] | undefined;
  status?: "active" | "banned" | "unverified" | "leaving" | undefined;
  sort: "newest" | "last_active";
}

const reporter = alias(users, "reporter");
const reported = alias(users, "reported");
const reporterProfile = alias(profiles, "reporter_profile");
const reportedProfile = alias(profiles, "reported_profile");

/** Rows after this one in a list that begins with the oldest. */
function newerThan(
  columns: { sort: SQL | typeof reports.createdAt; id: typeof reports.id },
  after: Position | null,
) {
  if (after === null) return undefined;
  return or(
    sql`${columns.sort} > ${after.value}`,
    and(sql`${columns.sort} = ${after.value}`, gt(columns.id, after.id)),
  );
}

/** Flagged reports before all others, then by age: one number to sort and page by. */
const reportRank = sql<number>`(${reports.createdAt} - ${reports.isFlagged} * 10000000000000)`;

/**
 * What administration reads across features, and the decisions that are its own: of reports, applications and jobs. Bans,
 * roles and notifications are their services'.
 */
export class AdminRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  insertAudit(row: typeof auditLog.$inferInsert): Statement {
    return this.#db.insert(auditLog).values(row);
  }

  async listAudit({ action, subject }: AuditFilter, limit: number, after: Position | null) {
    return this.#db
      .select()
      .from(auditLog)
      .where(
        and(
          action === undefined ? undefined : eq(auditLog.action, action),
          subject === undefined ? undefined : eq(auditLog.subject, subject),
          olderThan({ sort: auditLog.createdAt, id: auditLog.id }, after),
        ),
      )
      .orderBy(desc(auditLog.createdAt), desc(auditLog.id))
      .limit(limit + 1);
  }

  async listUsers(filter: UserFilter, now: number, limit: number, after: Position | null) {
    const sort = filter.sort === "newest" ? users.createdAt : profiles.lastActiveAt;
    return this.#users()
      .where(
        and(isNull(users.deletedAt), ...conditionsOf(filter, now), olderThan({ sort, id: users.id }, after)),
      )
      .orderBy(desc(sort), desc(users.id))
      .limit(limit + 1);
  }

  async findUser(id: string) {
    return this.#users().where(eq(users.id, id)).get();
  }

  async listCalls(userId: string, limit: number) {
    const partner = alias(profiles, "partner");
    const partnerId = sql<string>`CASE WHEN ${callSessions.userA} = ${userId} THEN ${callSessions.userB} ELSE ${callSessions.userA} END`;
    return this.#db
      .select({ call: callSessions, partnerId, partnerName: partner.displayName })
      .from(callSessions)
      .innerJoin(partner, eq(partner.userId, partnerId))
      .where(or(eq(callSessions.userA, userId), eq(callSessions.userB, userId)))
      .orderBy(desc(callSessions.startedAt))
      .limit(limit);
  }

  async listSessions(userId: string, limit: number) {
    return this.#db
      .select()
      .from(deviceSessions)
      .where(and(eq(deviceSessions.userId, userId), isNull(deviceSessions.revokedAt)))
      .orderBy(desc(deviceSessions.lastUsedAt))
      .limit(limit);
  }

  /** Flagged ones first, then the longest waiting. */
  async listReports(status: (typeof reports.$inferSelect)["status"], limit: number, after: Position | null) {
    return this.#reports()
      .where(and(eq(reports.status, status), newerThan({ sort: reportRank, id: reports.id }, after)))
      .orderBy(asc(reportRank), asc(reports.id))
      .limit(limit + 1);
  }

  async listReportsAbout(userId: string, limit: number) {
    return this.#reports()
      .where(eq(reports.reportedId, userId))
      .orderBy(desc(reports.createdAt))
      .limit(limit);
  }

  async listReportsBy(userId: string, limit: number) {
    return this.#reports()
      .where(eq(reports.reporterId, userId))
      .orderBy(desc(reports.createdAt))
      .limit(limit);
  }

  async findReport(id: string) {
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

  decideReport(
    id: string,
    decision: { status: "actioned" | "dismissed"; note: string; now: number },
  ): Guarded {
    const { status, note, now } = decision;
    return mustChangeOne(
      this.#db
        .update(reports)
        .set({ status, adminNote: note, actionedAt: now })
        .where(and(eq(reports.id, id), eq(reports.status, "pending"))),
    );
  }

  async listApplications(
    state: (typeof instructorApplications.$inferSelect)["state"],
    limit: number,
    after: Position | null,
  ) {
    return this.#applications()
      .where(
        and(
          eq(instructorApplications.state, state),
          olderThan({ sort: instructorApplications.createdAt, id: instructorApplications.id }, after),
        ),
      )
      .orderBy(desc(instructorApplications.createdAt), desc(instructorApplications.id))
      .limit(limit + 1);
  }

  async findApplication(id: string) {
    return this.#applications().where(eq(instructorApplications.id, id)).get();
  }

  decideApplication(
    id: string,
    decision: { state: "approved" | "rejected"; note: string; decidedBy: string; now: number },
  ): Guarded {
    const { state, note, decidedBy, now } = decision;
    return mustChangeOne(
      this.#db
        .update(instructorApplications)
        .set({ state, decisionNote: note, decidedBy, decidedAt: now })
        .where(and(eq(instructorApplications.id, id), eq(instructorApplications.state, "pending"))),
    );
  }

  async listJobs(status: (typeof outbox.$inferSelect)["status"], limit: number, after: Position | null) {
    return this.#db
      .select()
      .from(outbox)
      .where(and(eq(outbox.status, status), olderThan({ sort: outbox.touchedAt, id: outbox.id }, after)))
      .orderBy(desc(outbox.touchedAt), desc(outbox.id))
      .limit(limit + 1);
  }

  async findJob(id: string) {
    return this.#db.select().from(outbox).where(eq(outbox.id, id)).get();
  }

  /** A failed job becomes pending again. */
  retryJob(id: string, now: number): Guarded {
    return mustChangeOne(
      this.#db
        .update(outbox)
        .set({ status: "pending", touchedAt: now })
        .where(and(eq(outbox.id, id), eq(outbox.status, "failed"))),
    );
  }

  discardJob(id: string): Guarded {
    return mustChangeOne(this.#db.delete(outbox).where(and(eq(outbox.id, id), eq(outbox.status, "failed"))));
  }

  /** Numbers of the moment, and of each UTC day from `since` (ms) on. */
  async readStats(since: number, today: number) {
    const day = (at: SQLiteColumn) => sql<string>`date(${at} / 1000, 'unixepoch')`;
    const callDay = day(callSessions.startedAt);
    const userDay = day(users.createdAt);
    const reportDay = day(reports.createdAt);
    const minutes = sql<number>`coalesce(sum(${callSessions.durationSeconds}), 0) / 60`;
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
      this.#db.select({ total: count() }).from(appeals).where(eq(appeals.state, "pending")),
      this.#db
        .select({ total: count() })
        .from(instructorApplications)
        .where(eq(instructorApplications.state, "pending")),
      this.#db.select({ total: count() }).from(outbox).where(eq(outbox.status, "failed")),
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

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }

  #users() {
    return this.#db
      .select({ user: users, profile: profiles })
      .from(users)
      .innerJoin(profiles, eq(profiles.userId, users.id));
  }

  #applications() {
    return this.#db
      .select({
        application: instructorApplications,
        role: users.role,
        person: { id: users.id, email: users.email, displayName: profiles.displayName },
      })
      .from(instructorApplications)
      .innerJoin(users, eq(users.id, instructorApplications.userId))
      .innerJoin(profiles, eq(profiles.userId, instructorApplications.userId));
  }

  #reports() {
    return this.#db
      .select({
        report: reports,
        rank: reportRank,
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

function conditionsOf({ q, role, status }: UserFilter, now: number): (SQL | undefined)[] {
  const isBanned = and(isNotNull(users.bannedAt), or(isNull(users.banUntil), gt(users.banUntil, now)));
  const ofStatus = {
    active: and(isNull(users.deletionDueAt), or(isNull(users.bannedAt), lt(users.banUntil, now))),
    banned: isBanned,
    unverified: eq(users.isVerified, false),
    leaving: isNotNull(users.deletionDueAt),
  };
  const beginning = q === undefined || q === "" ? null : `${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return [
    role === undefined ? undefined : eq(users.role, role),
    status === undefined ? undefined : ofStatus[status],
    beginning === null
      ? undefined
      : or(
          eq(users.id, q ?? ""),
          sql`${users.email} LIKE ${beginning.toLowerCase()} ESCAPE '\\'`,
          sql`${profiles.username} LIKE ${beginning.toLowerCase()} ESCAPE '\\'`,
          sql`${profiles.displayName} LIKE ${beginning} ESCAPE '\\'`,
        ),
  ];
}

export type AdminUserRow = NonNullable<Awaited<ReturnType<AdminRepository["findUser"]>>>;
export type AdminReportRow = NonNullable<Awaited<ReturnType<AdminRepository["findReport"]>>>;
export type AdminApplicationRow = NonNullable<Awaited<ReturnType<AdminRepository["findApplication"]>>>;
