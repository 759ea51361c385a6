import { and, asc, desc, eq, gt, lt, or, type SQL, type SQLWrapper } from "drizzle-orm";
import type { Position } from "./cursor.ts";

type Key = SQLWrapper;

/** By what a list is sorted, and which way; rows that are equal there follow their ids the same way. */
export interface Sort {
  by: Key;
  direction: "ascending" | "descending";
}

/** The rows after `position` in a list that is sorted by `sort`, then `id`, both descending; all rows when it is null. */
export function olderThan(columns: { sort: Key; id: Key }, position: Position | null): SQL | undefined {
  if (position === null) return undefined;
  const { sort, id } = columns;
  return or(lt(sort, position.value), and(eq(sort, position.value), lt(id, position.id)));
}

/** The rows after `position` in a list that is sorted by `sort`, then `id`, both ascending; all rows when it is null. */
function newerThan(columns: { sort: Key; id: Key }, position: Position | null): SQL | undefined {
  if (position === null) return undefined;
  const { sort, id } = columns;
  return or(gt(sort, position.value), and(eq(sort, position.value), gt(id, position.id)));
}

/** The condition and the order of the page after `position`, of a list that can be sorted in several ways. */
export function pageAfter(
  { by, direction, id }: Sort & { id: Key },
  position: Position | null,
): { isAfter: SQL | undefined; order: [SQL, SQL] } {
  return direction === "ascending"
    ? { isAfter: newerThan({ sort: by, id }, position), order: [asc(by), asc(id)] }
    : { isAfter: olderThan({ sort: by, id }, position), order: [desc(by), desc(id)] };
}
