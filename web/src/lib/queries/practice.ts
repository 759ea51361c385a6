import { queryOptions } from "@tanstack/react-query";
import type { Level } from "../../../../src/contract/common.ts";
import {
  practiceStatsSchema,
  promptsSchema,
  streakSchema,
  topicsSchema,
} from "../../../../src/contract/practice.ts";
import { get, getPublic, query } from "../api/api.ts";

export const practiceStatsQuery = queryOptions({
  queryKey: ["practice-stats"],
  queryFn: ({ signal }) => getPublic("/practice/stats", practiceStatsSchema, signal),
  refetchInterval: 15_000,
});

export const topicsQuery = queryOptions({
  queryKey: ["topics"],
  queryFn: ({ signal }) => get("/practice/topics", topicsSchema, signal),
  staleTime: 60 * 60_000,
});

export const streakQuery = queryOptions({
  queryKey: ["streak"],
  queryFn: ({ signal }) => get("/practice/streak", streakSchema, signal),
});

export function promptsQuery(choice: { topic?: string | undefined; level?: Level | undefined }) {
  return queryOptions({
    queryKey: ["prompts", choice],
    queryFn: ({ signal }) => get(`/practice/prompts${query(choice)}`, promptsSchema, signal),
    staleTime: 10 * 60_000,
  });
}
