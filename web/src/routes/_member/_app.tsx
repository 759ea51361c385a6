import { createFileRoute } from "@tanstack/react-router";
import { ConfirmEmailBanner } from "../../features/confirm-email/confirm-email-banner.tsx";
import { AppFrame } from "../../features/shell/app-frame.tsx";
import { Bell } from "../../features/notifications/bell.tsx";

export const Route = createFileRoute("/_member/_app")({
  component: () => <AppFrame bell={<Bell />} notice={<ConfirmEmailBanner />} />,
});
