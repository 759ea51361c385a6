import { createFileRoute } from "@tanstack/react-router";
import { ContentPage } from "../../../features/admin/content/content-page.tsx";
import { contentSearch } from "./-search.ts";

export const Route = createFileRoute("/_member/admin/content")({
  validateSearch: contentSearch,
  component: () => <ContentPage filter={Route.useSearch()} />,
});
