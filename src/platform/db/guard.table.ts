import { sql } from "drizzle-orm";
import { check, integer, sqliteTable } from "drizzle-orm/sqlite-core";

/** Always empty. A batch inserts `changes()` of the statement before: anything but 1 breaks the CHECK and aborts it. */
export const guard = sqliteTable("guard", { ok: integer("ok").notNull() }, (table) => [
  check("guard_ok", sql`${table.ok} = 1`),
]);
