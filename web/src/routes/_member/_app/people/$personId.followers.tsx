import { createFileRoute } from "@tanstack/react-router";
import { FollowsPage } from "../../../../features/people/follows-page.tsx";

export const Route = createFileRoute("/_member/_app/people/$personId/followers")({
  component: () => <FollowsPage personId={Route.useParams().personId} list="followers" />,
});
