import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { users } from "../users/users.table.ts";

export const follows = sqliteTable(
  "follows",
  {
    fromId: text("from_id")
      .notNull()
      .references(() => users.id),
    toId: text("to_id")
      .notNull()
      .references(() => users.id),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.fromId, table.toId] }),
    index("follows_following").on(table.fromId, table.createdAt),
    index("follows_followers").on(table.toId, table.createdAt),
    check("follows_not_self", sql`${table.fromId} <> ${table.toId}`),
  ],
);
