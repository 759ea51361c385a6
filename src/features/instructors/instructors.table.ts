import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { applicationStates } from "../../contract/instructors.ts";
import { users } from "../users/users.table.ts";

/** Requests to become an instructor; an administrator decides. */
export const instructorApplications = sqliteTable(
  "instructor_applications",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    state: text("state", { enum: applicationStates }).notNull(),
    experience: text("experience").notNull(),
    sampleUrl: text("sample_url"),
    createdAt: integer("created_at").notNull(),
    decidedAt: integer("decided_at"),
    decidedBy: text("decided_by").references(() => users.id),
    decisionNote: text("decision_note"),
  },
  (table) => [
    check("instructor_applications_state", sql`${table.state} IN ('pending', 'approved', 'rejected')`),
    index("instructor_applications_user").on(table.userId, table.createdAt),
    index("instructor_applications_state_age").on(table.state, table.createdAt),
    uniqueIndex("instructor_applications_pending")
      .on(table.userId)
      .where(sql`${table.state} = 'pending'`),
    index("instructor_applications_decider").on(table.decidedBy),
  ],
);
