import { createFileRoute } from "@tanstack/react-router";
import { StudioPage } from "../../../../features/studio/mine/studio-page.tsx";
import { TeachersOnly } from "../../../../features/studio/teachers-only.tsx";
import { studioSearch } from "./-search.ts";

export const Route = createFileRoute("/_member/_app/studio/")({
  validateSearch: studioSearch,
  component: () => (
    <TeachersOnly>
      <StudioPage status={Route.useSearch().status} />
    </TeachersOnly>
  ),
});
