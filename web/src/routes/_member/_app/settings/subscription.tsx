import { createFileRoute } from "@tanstack/react-router";
import { SubscriptionSettings } from "../../../../features/settings/subscription/subscription-settings.tsx";

export const Route = createFileRoute("/_member/_app/settings/subscription")({
  component: SubscriptionSettings,
});
