import { createFileRoute } from "@tanstack/react-router";
import { LearnPage } from "../../../features/courses/learn/learn-page.tsx";

export const Route = createFileRoute("/_open/learn/$courseId/$lessonId")({
  component: () => <LearnPage {...Route.useParams()} />,
});
