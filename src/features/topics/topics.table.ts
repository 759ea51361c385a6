import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { levels } from "../../contract/common.ts";

export const topics = sqliteTable("topics", {
  id: text("id").primaryKey(),
  slug: text("slug").notNull().unique(),
  title: text("title").notNull(),
  orderKey: integer("order_key").notNull(),
  /** Not offered any more. */
  isHidden: integer("is_hidden", { mode: "boolean" }).notNull().default(false),
});

export const prompts = sqliteTable(
  "prompts",
  {
    id: text("id").primaryKey(),
    topicId: text("topic_id")
      .notNull()
      .references(() => topics.id),
    level: text("level", { enum: levels }).notNull(),
    text: text("text").notNull(),
  },
  (table) => [
    index("prompts_topic_level").on(table.topicId, table.level),
    check("prompts_level", sql`${table.level} IN ('beginner', 'intermediate', 'advanced')`),
  ],
);
