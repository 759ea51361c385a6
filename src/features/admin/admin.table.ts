import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { auditActions } from "../../contract/admin/audit.ts";
import { users } from "../users/users.table.ts";

/** What administrators did and saw. Append-only. */
export const auditLog = sqliteTable(
  "audit_log",
  {
    id: text("id").primaryKey(),
    /** The Access identity. */
    actor: text("actor").notNull(),
    actorId: text("actor_id")
      .notNull()
      .references(() => users.id),
    action: text("action", { enum: auditActions }).notNull(),
    /** Id of what was changed or seen. */
    subject: text("subject").notNull(),
    before: text("before", { mode: "json" }).$type<unknown>(),
    after: text("after", { mode: "json" }).$type<unknown>(),
    requestId: text("request_id"),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    index("audit_log_age").on(table.createdAt),
    index("audit_log_subject").on(table.subject, table.createdAt),
    index("audit_log_action").on(table.action, table.createdAt),
    index("audit_log_actor").on(table.actorId),
  ],
);
