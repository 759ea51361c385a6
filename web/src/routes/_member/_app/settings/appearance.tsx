import { createFileRoute } from "@tanstack/react-router";
import { AppearanceSettings } from "../../../../features/settings/appearance-settings.tsx";

export const Route = createFileRoute("/_member/_app/settings/appearance")({ component: AppearanceSettings });
