import { QueryClient } from "@tanstack/react-query";
import { RequestProblem } from "../api/problem.ts";

function isWorthRetrying(failures: number, error: unknown): boolean {
  if (failures >= 2 || !(error instanceof RequestProblem)) return false;
  return error.code === "network" || (error.status !== null && error.status >= 502);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: isWorthRetrying, refetchOnWindowFocus: true },
    mutations: { retry: false, networkMode: "always" },
  },
});
