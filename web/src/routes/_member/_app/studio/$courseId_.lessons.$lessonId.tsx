import { createFileRoute } from "@tanstack/react-router";
import { LessonPage } from "../../../../features/studio/lesson/lesson-page.tsx";
import { TeachersOnly } from "../../../../features/studio/teachers-only.tsx";

export const Route = createFileRoute("/_member/_app/studio/$courseId_/lessons/$lessonId")({
  component: () => (
    <TeachersOnly>
      <LessonPage key={Route.useParams().lessonId} {...Route.useParams()} />
    </TeachersOnly>
  ),
});
