import { queryOptions } from "@tanstack/react-query";
import { earningsSchema } from "../../../../src/contract/payments/earnings.ts";
import { get } from "../api/api.ts";

/** What my courses have earned to date. */
export const earningsQuery = queryOptions({
  queryKey: ["studio", "earnings"],
  queryFn: ({ signal }) => get("/instructor/earnings", earningsSchema, signal),
});
