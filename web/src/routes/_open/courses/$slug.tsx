import { createFileRoute } from "@tanstack/react-router";
import { CoursePage } from "../../../features/courses/page/course-page.tsx";
import { PreviewBanner } from "../../../features/studio/preview-banner.tsx";
import { courseQuery } from "../../../lib/queries/courses.ts";
import { queryClient } from "../../../lib/queries/query-client.ts";

export const Route = createFileRoute("/_open/courses/$slug")({
  // Never fails: the page shows a refusal itself.
  loader: ({ params }) => queryClient.prefetchQuery(courseQuery(params.slug)),
  component: () => (
    <>
      <PreviewBanner course={Route.useParams().slug} />
      <CoursePage key={Route.useParams().slug} slug={Route.useParams().slug} />
    </>
  ),
});
