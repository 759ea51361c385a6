import { createFileRoute } from "@tanstack/react-router";
import { AuditPage } from "../../../features/admin/records/audit-page.tsx";
import { auditSearch } from "./-search.ts";

export const Route = createFileRoute("/_member/admin/audit")({
  validateSearch: auditSearch,
  component: () => <AuditPage filter={Route.useSearch()} />,
});
