import { queryOptions } from "@tanstack/react-query";
import { send } from "../../lib/api/http.ts";

export interface LiveNumbers {
  talking: number;
  waiting: number;
}

/** Reads the two numbers of the statistics by hand: the landing page does not load the schemas for them. */
export function liveNumbers(body: unknown): LiveNumbers | null {
  if (typeof body !== "object" || body === null) return null;
  const { talking, waiting } = { talking: null, waiting: null, ...body };
  return typeof talking === "number" && typeof waiting === "number" ? { talking, waiting } : null;
}

export const liveNumbersQuery = queryOptions({
  queryKey: ["live-numbers"],
  queryFn: async ({ signal }) => {
    const response = await send({ method: "GET", path: "/practice/stats", signal });
    return liveNumbers(await response.json());
  },
  refetchInterval: 15_000,
});
