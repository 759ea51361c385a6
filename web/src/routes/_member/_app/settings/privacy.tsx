import { createFileRoute } from "@tanstack/react-router";
import { PrivacySettings } from "../../../../features/settings/privacy/privacy-settings.tsx";

export const Route = createFileRoute("/_member/_app/settings/privacy")({ component: PrivacySettings });
