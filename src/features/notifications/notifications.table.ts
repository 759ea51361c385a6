import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { type Notification, notificationTypes } from "../../contract/notifications.ts";
import { users } from "../users/users.table.ts";

export const notifications = sqliteTable(
  "notifications",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    type: text("type", { enum: notificationTypes }).notNull(),
    data: text("data", { mode: "json" }).$type<Notification["data"]>().notNull(),
    createdAt: integer("created_at").notNull(),
    readAt: integer("read_at"),
  },
  (table) => [
    index("notifications_list").on(table.userId, table.createdAt),
    index("notifications_unread")
      .on(table.userId)
      .where(sql`${table.readAt} IS NULL`),
  ],
);
