import { queryOptions } from "@tanstack/react-query";
import { adminStatsSchema } from "../../../../../src/contract/admin/stats.ts";
import { get } from "../../api/api.ts";
import { adminKey } from "./list.ts";

export const adminStatsQuery = queryOptions({
  queryKey: [...adminKey, "stats"],
  queryFn: ({ signal }) => get("/admin/stats", adminStatsSchema, signal),
  refetchInterval: 30_000,
});
