import { createFileRoute } from "@tanstack/react-router";
import { DeviceSettings } from "../../../../features/settings/device-settings.tsx";

export const Route = createFileRoute("/_member/_app/settings/devices")({ component: DeviceSettings });
