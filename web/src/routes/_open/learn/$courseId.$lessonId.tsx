import { createFileRoute } from "@tanstack/react-router";
import { LearnPage } from "../../../features/courses/learn/learn-page.tsx";
import { PreviewBanner } from "../../../features/studio/preview-banner.tsx";
import { courseQuery } from "../../../lib/queries/courses.ts";
import { lessonQuery } from "../../../lib/queries/learning.ts";
import { queryClient } from "../../../lib/queries/query-client.ts";

export const Route = createFileRoute("/_open/learn/$courseId/$lessonId")({
  // Never fails: the page shows a refusal itself.
  loader: async ({ params }) => {
    await Promise.all([
      queryClient.prefetchQuery(courseQuery(params.courseId)),
      queryClient.prefetchQuery(lessonQuery(params.lessonId)),
    ]);
  },
  component: () => (
    <>
      <PreviewBanner course={Route.useParams().courseId} lessonId={Route.useParams().lessonId} />
      <LearnPage {...Route.useParams()} />
    </>
  ),
});
