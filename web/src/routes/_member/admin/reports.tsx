import { createFileRoute } from "@tanstack/react-router";
import { ReportsPage } from "../../../features/admin/reports/reports-page.tsx";
import { reportsSearch } from "./-search.ts";

export const Route = createFileRoute("/_member/admin/reports")({
  validateSearch: reportsSearch,
  component: () => <ReportsPage filter={Route.useSearch()} />,
});
