import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { appealStates, sanctionKinds } from "../../contract/admin/sanctions.ts";
import type { ReportEvidence } from "../../contract/admin/reports.ts";
import { reportReasons } from "../../contract/safety.ts";
import { callSessions } from "../calls/calls.table.ts";
import { users } from "../users/users.table.ts";

export const reports = sqliteTable(
  "reports",
  {
    id: text("id").primaryKey(),
    reporterId: text("reporter_id")
      .notNull()
      .references(() => users.id),
    reportedId: text("reported_id")
      .notNull()
      .references(() => users.id),
    sessionId: text("session_id").references(() => callSessions.id),
    reason: text("reason", { enum: reportReasons }).notNull(),
    description: text("description"),
    status: text("status", { enum: ["pending", "reviewed", "actioned", "dismissed"] })
      .notNull()
      .default("pending"),
    /** While three different people have a report of this person pending (ReportFlags). */
    isFlagged: integer("is_flagged", { mode: "boolean" }).notNull().default(false),
    adminNote: text("admin_note"),
    actionedAt: integer("actioned_at"),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("reports_once_per_session").on(table.sessionId, table.reporterId),
    uniqueIndex("reports_once_per_person")
      .on(table.reporterId, table.reportedId)
      .where(sql`${table.sessionId} IS NULL AND ${table.status} = 'pending'`),
    index("reports_reporter").on(table.reporterId, table.createdAt),
    index("reports_reported").on(table.reportedId, table.status),
    index("reports_queue").on(table.status, table.isFlagged, table.createdAt),
    index("reports_age").on(table.status, table.createdAt),
    check("reports_not_self", sql`${table.reporterId} <> ${table.reportedId}`),
    check("reports_status", sql`${table.status} IN ('pending', 'reviewed', 'actioned', 'dismissed')`),
  ],
);

/** What the room of the call had kept when the report came. */
export const reportEvidence = sqliteTable("report_evidence", {
  reportId: text("report_id")
    .primaryKey()
    .references(() => reports.id),
  evidence: text("evidence", { mode: "json" }).$type<ReportEvidence>().notNull(),
  createdAt: integer("created_at").notNull(),
});

/** The ladder, step by step. A ban that counts stands in `users` too, where every request looks. */
export const sanctions = sqliteTable(
  "sanctions",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    kind: text("kind", { enum: sanctionKinds }).notNull(),
    reason: text("reason").notNull(),
    reportId: text("report_id").references(() => reports.id),
    /** The administrator's Access identity; null when the system did it. */
    madeBy: text("made_by"),
    startsAt: integer("starts_at").notNull(),
    /** Null: for good, or a warning. */
    endsAt: integer("ends_at"),
    liftedAt: integer("lifted_at"),
  },
  (table) => [
    check("sanctions_kind", sql`${table.kind} IN ('warning', 'cooldown', 'ban')`),
    index("sanctions_user").on(table.userId, table.startsAt),
    index("sanctions_report").on(table.reportId),
  ],
);

export const appeals = sqliteTable(
  "appeals",
  {
    id: text("id").primaryKey(),
    sanctionId: text("sanction_id")
      .notNull()
      .references(() => sanctions.id),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    message: text("message").notNull(),
    state: text("state", { enum: appealStates }).notNull(),
    createdAt: integer("created_at").notNull(),
    decidedAt: integer("decided_at"),
    note: text("note"),
  },
  (table) => [
    check("appeals_state", sql`${table.state} IN ('pending', 'granted', 'refused')`),
    uniqueIndex("appeals_open")
      .on(table.sanctionId)
      .where(sql`${table.state} = 'pending'`),
    index("appeals_queue").on(table.state, table.createdAt),
    index("appeals_user").on(table.userId),
    index("appeals_sanction").on(table.sanctionId),
  ],
);

/** By what a banned person is known again. Keyed hashes: the list tells nobody who is on it. */
export const bannedIdentities = sqliteTable(
  "banned_identities",
  {
    kind: text("kind", { enum: ["email", "passkey", "device", "account"] }).notNull(),
    identityHash: text("identity_hash").notNull(),
    sanctionId: text("sanction_id")
      .notNull()
      .references(() => sanctions.id),
    /** Null: for good. */
    until: integer("until"),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.identityHash, table.sanctionId] }),
    check("banned_identities_kind", sql`${table.kind} IN ('email', 'passkey', 'device', 'account')`),
    index("banned_identities_sanction").on(table.sanctionId),
  ],
);
