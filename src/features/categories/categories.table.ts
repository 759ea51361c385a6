import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What courses are about. */
export const categories = sqliteTable(
  "categories",
  {
    id: text("id").primaryKey(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    isHidden: integer("is_hidden", { mode: "boolean" }).notNull().default(false),
    position: integer("position").notNull(),
  },
  (table) => [index("categories_shown").on(table.isHidden, table.position, table.slug)],
);
