import { createFileRoute } from "@tanstack/react-router";
import { AppealsPage } from "../../../features/admin/records/appeals-page.tsx";
import { appealsSearch } from "./-search.ts";

export const Route = createFileRoute("/_member/admin/appeals")({
  validateSearch: appealsSearch,
  component: () => <AppealsPage filter={Route.useSearch()} />,
});
