import { createFileRoute } from "@tanstack/react-router";
import { DeletedPage } from "../../features/account-deletion/deleted-page.tsx";

export const Route = createFileRoute("/_public/deleted")({
  validateSearch: (search: Record<string, unknown>): { due?: string } =>
    typeof search["due"] === "string" ? { due: search["due"] } : {},
  component: () => <DeletedPage dueAt={Route.useSearch().due} />,
});
