import { createFileRoute } from "@tanstack/react-router";
import { AccountsSettings } from "../../../../features/settings/accounts/accounts-settings.tsx";

export const Route = createFileRoute("/_member/_app/settings/accounts")({
  validateSearch: (search: Record<string, unknown>): { problem?: string } =>
    typeof search["problem"] === "string" ? { problem: search["problem"] } : {},
  component: () => <AccountsSettings problem={Route.useSearch().problem} />,
});
