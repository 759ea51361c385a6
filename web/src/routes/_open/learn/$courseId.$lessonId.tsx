import { createFileRoute } from "@tanstack/react-router";
import { LearnPage } from "../../../features/courses/learn/learn-page.tsx";
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
  component: () => <LearnPage {...Route.useParams()} />,
});
