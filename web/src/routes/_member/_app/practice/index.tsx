import { createFileRoute } from "@tanstack/react-router";
import { PracticePage } from "../../../../features/practice/practice-page.tsx";
import { meQuery } from "../../../../lib/queries/account.ts";
import { queryClient } from "../../../../lib/queries/query-client.ts";

export const Route = createFileRoute("/_member/_app/practice/")({
  loader: () => queryClient.ensureQueryData(meQuery),
  component: PracticePage,
});
