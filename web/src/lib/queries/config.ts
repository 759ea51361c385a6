import { queryOptions } from "@tanstack/react-query";
import { clientConfigSchema } from "../../../../src/contract/config.ts";
import { getPublic } from "../api/api.ts";

export const clientConfigQuery = queryOptions({
  queryKey: ["config"],
  queryFn: ({ signal }) => getPublic("/config", clientConfigSchema, signal),
  staleTime: Infinity,
});
