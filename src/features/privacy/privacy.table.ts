import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { exportStates } from "../../contract/privacy.ts";
import { users } from "../users/users.table.ts";

/** Everything held about somebody, as a ZIP in the private bucket for 7 days. */
export const dataExports = sqliteTable(
  "data_exports",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    state: text("state", { enum: exportStates }).notNull(),
    requestedAt: integer("requested_at").notNull(),
    expiresAt: integer("expires_at"),
    objectKey: text("object_key"),
    sizeBytes: integer("size_bytes"),
  },
  (table) => [
    check("data_exports_state", sql`${table.state} IN ('preparing', 'ready', 'failed', 'expired')`),
    index("data_exports_user").on(table.userId, table.requestedAt),
    uniqueIndex("data_exports_running")
      .on(table.userId)
      .where(sql`${table.state} = 'preparing'`),
    index("data_exports_expiry").on(table.state, table.expiresAt),
  ],
);
