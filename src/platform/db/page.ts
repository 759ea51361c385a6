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

/** Reads the page that a cursor asks for. A cursor of another list, filter or sort is refused: `list` names all of them. */
export async function readPage<Row, Item>(options: {
  query: { limit: number; cursor?: string | undefined };
  list: string;
  cursors: Cursors;
  /** One row more than the page has, when there are as many. */
  read: (limit: number, after: Position | null) => Promise<readonly Row[]>;
  position: (row: Row) => Position;
  toItem: (row: Row) => Item;
}): Promise<Page<Item>> {
  const { query, list, cursors, read, position, toItem } = options;
  const { limit } = query;
  const rows = await read(limit + 1, await cursors.decode(list, query.cursor));
  return toPage({ rows, limit, list, cursors, position, toItem });
}
