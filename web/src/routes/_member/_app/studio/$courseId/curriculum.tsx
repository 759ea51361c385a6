import { createFileRoute } from "@tanstack/react-router";
import { CurriculumTab } from "../../../../../features/studio/curriculum/curriculum-tab.tsx";

export const Route = createFileRoute("/_member/_app/studio/$courseId/curriculum")({
  component: () => <CurriculumTab courseId={Route.useParams().courseId} />,
});
