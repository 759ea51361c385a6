import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
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
    /** Set once three different people have a report of this person pending. */
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
    check("reports_not_self", sql`${table.reporterId} <> ${table.reportedId}`),
    check("reports_status", sql`${table.status} IN ('pending', 'reviewed', 'actioned', 'dismissed')`),
  ],
);
