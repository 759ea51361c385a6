import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { download, get, query } from "../../api/api.ts";
import { saveFile } from "../../save-file.ts";

/** Everything of administration is read anew after a change: one decision shows in many places. */
export const adminKey = ["admin"] as const;

export type ListFilter = Readonly<Record<string, string | undefined>>;

const rowsOfAPage = 50;

/** One page of a list; the page before stays to be seen while the next one comes. */
export function adminList<Schema extends z.ZodType>(name: string, schema: Schema, filter: ListFilter) {
  return queryOptions({
    queryKey: [...adminKey, name, filter],
    queryFn: ({ signal }) => get(`/admin/${name}${query({ ...filter, limit: rowsOfAPage })}`, schema, signal),
    placeholderData: keepPreviousData,
  });
}

/** Saves the whole list, not the page alone, as a table for other programs. */
export async function saveList(name: string, filter: ListFilter): Promise<void> {
  const { cursor: _, ...rest } = filter;
  const file = await download(`/admin/${name}${query({ ...rest, format: "csv" })}`);
  saveFile(file, `parley-${name}.csv`);
}
