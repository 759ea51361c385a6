import { createFileRoute, redirect } from "@tanstack/react-router";
import { DeletedPage } from "../../features/account-deletion/deleted-page.tsx";

function isDay(due: string | undefined): boolean {
  return due !== undefined && !Number.isNaN(Date.parse(due));
}

export const Route = createFileRoute("/_public/deleted")({
  validateSearch: (search: Record<string, unknown>): { due?: string } =>
    typeof search["due"] === "string" ? { due: search["due"] } : {},
  // Only deleting leads here with a day; whoever opens the address by hand has deleted nothing.
  beforeLoad: ({ search: { due } }) => {
    if (!isDay(due)) throw redirect({ to: "/", replace: true });
  },
  component: () => <DeletedPage dueAt={Route.useSearch().due ?? ""} />,
});
