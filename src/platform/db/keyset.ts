import { and, eq, lt, or, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Position } from "./cursor.ts";

/** The rows after `position` in a list that is sorted by `sort`, then `id`, both descending; all rows when it is null. */
export function olderThan(
  columns: { sort: SQLiteColumn; id: SQLiteColumn },
  position: Position | null,
): SQL | undefined {
  if (position === null) return undefined;
  const { sort, id } = columns;
  return or(lt(sort, position.value), and(eq(sort, position.value), lt(id, position.id)));
}
