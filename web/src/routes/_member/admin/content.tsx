import { createFileRoute } from "@tanstack/react-router";
import { ContentPage } from "../../../features/admin/content/content-page.tsx";

export const Route = createFileRoute("/_member/admin/content")({ component: ContentPage });
