import { createFileRoute } from "@tanstack/react-router";
import { NumbersTab } from "../../../../../features/studio/numbers/numbers-tab.tsx";

export const Route = createFileRoute("/_member/_app/studio/$courseId/numbers")({
  component: () => <NumbersTab courseId={Route.useParams().courseId} />,
});
