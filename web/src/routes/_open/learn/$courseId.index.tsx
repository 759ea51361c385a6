import { createFileRoute } from "@tanstack/react-router";
import { LearnStart } from "../../../features/courses/learn/learn-start.tsx";
import { courseQuery } from "../../../lib/queries/courses.ts";
import { queryClient } from "../../../lib/queries/query-client.ts";

export const Route = createFileRoute("/_open/learn/$courseId/")({
  // Never fails: the page shows a refusal itself.
  loader: ({ params }) => queryClient.prefetchQuery(courseQuery(params.courseId)),
  component: () => <LearnStart courseId={Route.useParams().courseId} />,
});
