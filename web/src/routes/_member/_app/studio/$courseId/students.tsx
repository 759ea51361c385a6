import { createFileRoute } from "@tanstack/react-router";
import { StudentsTab } from "../../../../../features/studio/students/students-tab.tsx";

export const Route = createFileRoute("/_member/_app/studio/$courseId/students")({
  component: () => <StudentsTab courseId={Route.useParams().courseId} />,
});
