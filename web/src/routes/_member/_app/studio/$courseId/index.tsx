import { createFileRoute } from "@tanstack/react-router";
import { DetailsTab } from "../../../../../features/studio/details/details-tab.tsx";

export const Route = createFileRoute("/_member/_app/studio/$courseId/")({
  component: () => <DetailsTab courseId={Route.useParams().courseId} />,
});
