import { createFileRoute } from "@tanstack/react-router";
import { ApplicationsPage } from "../../../features/admin/records/applications-page.tsx";
import { applicationsSearch } from "./-search.ts";

export const Route = createFileRoute("/_member/admin/applications")({
  validateSearch: applicationsSearch,
  component: () => <ApplicationsPage filter={Route.useSearch()} />,
});
