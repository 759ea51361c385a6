import { queryOptions } from "@tanstack/react-query";
import { watchWordSchema, watchWordsSchema } from "../../../../../src/contract/admin/watch-words.ts";
import type { WatchWord, WatchWordBody } from "../../../../../src/contract/admin/watch-words.ts";
import { change, command, get, query } from "../../api/api.ts";
import { adminKey } from "./list.ts";

export function watchWordsQuery(language: string) {
  return queryOptions({
    queryKey: [...adminKey, "watch-words", language],
    queryFn: ({ signal }) => get(`/admin/watch-words${query({ language })}`, watchWordsSchema, signal),
  });
}

export function addWatchWord(body: WatchWordBody): Promise<WatchWord> {
  return change("POST", "/admin/watch-words", body, watchWordSchema);
}

export function deleteWatchWord(id: string): Promise<void> {
  return command("DELETE", `/admin/watch-words/${id}`);
}
