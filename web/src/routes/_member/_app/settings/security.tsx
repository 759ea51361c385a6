import { createFileRoute } from "@tanstack/react-router";
import { SecuritySettings } from "../../../../features/settings/security/security-settings.tsx";

export const Route = createFileRoute("/_member/_app/settings/security")({ component: SecuritySettings });
