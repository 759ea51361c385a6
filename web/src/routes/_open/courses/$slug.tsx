import { createFileRoute } from "@tanstack/react-router";
import { CoursePage } from "../../../features/courses/page/course-page.tsx";
import { PreviewBanner } from "../../../features/studio/preview-banner.tsx";

export const Route = createFileRoute("/_open/courses/$slug")({
  component: () => (
    <>
      <PreviewBanner course={Route.useParams().slug} />
      <CoursePage key={Route.useParams().slug} slug={Route.useParams().slug} />
    </>
  ),
});
