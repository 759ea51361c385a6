import type { LinkComponentProps } from "@tanstack/react-router";
import type { ColumnSort } from "./column.ts";

interface ColumnSortOptions<Sort extends string> {
  /** How the list is sorted now. */
  now: Sort;
  /** What this column offers; the first is chosen first, and choosing the column again turns the order round. */
  ways: readonly { sort: Sort; direction: ColumnSort["direction"] }[];
  link: (sort: Sort) => LinkComponentProps;
}

/** How the list stands to one of its columns. */
export function columnSort<Sort extends string>(options: ColumnSortOptions<Sort>): ColumnSort | undefined {
  const { now, ways, link } = options;
  const at = ways.findIndex(({ sort }) => sort === now);
  const next = ways[(at + 1) % ways.length];
  if (next === undefined) return undefined;
  return { direction: ways[at]?.direction ?? null, link: link(next.sort) };
}

/** By age, the newest first until it is turned round. */
export const byAge = [
  { sort: "newest", direction: "descending" },
  { sort: "oldest", direction: "ascending" },
] as const;
