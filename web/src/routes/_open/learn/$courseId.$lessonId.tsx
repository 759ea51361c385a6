import { createFileRoute } from "@tanstack/react-router";
import { LearnPage } from "../../../features/courses/learn/learn-page.tsx";
import { PreviewBanner } from "../../../features/studio/preview-banner.tsx";

export const Route = createFileRoute("/_open/learn/$courseId/$lessonId")({
  component: () => (
    <>
      <PreviewBanner course={Route.useParams().courseId} lessonId={Route.useParams().lessonId} />
      <LearnPage {...Route.useParams()} />
    </>
  ),
});
