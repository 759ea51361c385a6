import { createFileRoute } from "@tanstack/react-router";
import { JobsPage } from "../../../features/admin/records/jobs-page.tsx";
import { jobsSearch } from "./-search.ts";

export const Route = createFileRoute("/_member/admin/jobs")({
  validateSearch: jobsSearch,
  component: () => <JobsPage filter={Route.useSearch()} />,
});
