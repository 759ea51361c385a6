import { createFileRoute } from "@tanstack/react-router";
import { ProfileSettings } from "../../../../features/settings/profile/profile-settings.tsx";
import { meQuery } from "../../../../lib/queries/account.ts";
import { queryClient } from "../../../../lib/queries/query-client.ts";

export const Route = createFileRoute("/_member/_app/settings/profile")({
  loader: () => queryClient.ensureQueryData(meQuery),
  component: ProfileSettings,
});
