import { createFileRoute } from "@tanstack/react-router";
import { CoursePage } from "../../../features/courses/page/course-page.tsx";

export const Route = createFileRoute("/_open/courses/$slug")({
  component: () => <CoursePage key={Route.useParams().slug} slug={Route.useParams().slug} />,
});
