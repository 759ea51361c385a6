import { createFileRoute } from "@tanstack/react-router";
import { CourseFrame } from "../../../../features/studio/course/course-frame.tsx";
import { TeachersOnly } from "../../../../features/studio/teachers-only.tsx";

export const Route = createFileRoute("/_member/_app/studio/$courseId")({
  component: () => (
    <TeachersOnly>
      <CourseFrame key={Route.useParams().courseId} courseId={Route.useParams().courseId} />
    </TeachersOnly>
  ),
});
