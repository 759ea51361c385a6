import { createFileRoute } from "@tanstack/react-router";
import { TeachPage } from "../../../features/teach/teach-page.tsx";

export const Route = createFileRoute("/_member/_app/teach")({ component: TeachPage });
