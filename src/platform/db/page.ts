import type { Page } from "../../contract/common.ts";
import type { Cursors, Position } from "./cursor.ts";

/**
 * Turns up to `limit + 1` rows into a page: one more row than asked for means that there is a next page.
 */
export async function toPage<Row, Item>(options: {
  rows: readonly Row[];
  limit: number;
  list: string;
  cursors: Cursors;
  position: (row: Row) => Position;
  toItem: (row: Row) => Item;
}): Promise<Page<Item>> {
  const rows = options.rows.slice(0, options.limit);
  const last = rows.at(-1);
  const hasMore = options.rows.length > options.limit && last !== undefined;
  return {
    items: rows.map(options.toItem),
    nextCursor: hasMore ? await options.cursors.encode(options.list, options.position(last)) : null,
  };
}
