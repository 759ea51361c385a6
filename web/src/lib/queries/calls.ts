import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { callSessionSchema } from "../../../../src/contract/calls.ts";
import type { RateCallBody } from "../../../../src/contract/calls.ts";
import { pageOf } from "../../../../src/contract/common.ts";
import type { ReportBody } from "../../../../src/contract/safety.ts";
import { command, get, query } from "../api/api.ts";

const callPageSchema = pageOf(callSessionSchema);

export const recentCallsQuery = queryOptions({
  queryKey: ["calls", "recent"],
  queryFn: ({ signal }) => get("/sessions?limit=4", callPageSchema, signal),
});

export const callHistoryQuery = infiniteQueryOptions({
  queryKey: ["calls", "history"],
  queryFn: ({ pageParam, signal }) =>
    get(`/sessions${query({ limit: 20, cursor: pageParam })}`, callPageSchema, signal),
  initialPageParam: "",
  getNextPageParam: (page) => page.nextCursor,
});

export function callQuery(id: string) {
  return queryOptions({
    queryKey: ["calls", "one", id],
    queryFn: ({ signal }) => get(`/sessions/${id}`, callSessionSchema, signal),
  });
}

export function rateCall(id: string, body: RateCallBody): Promise<void> {
  return command("POST", `/sessions/${id}/rate`, body);
}

export function report(body: ReportBody): Promise<void> {
  return command("POST", "/reports", body);
}
