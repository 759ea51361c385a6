import { createFileRoute } from "@tanstack/react-router";
import { PersonPage } from "../../../../features/people/person-page.tsx";

export const Route = createFileRoute("/_member/_app/people/$personId/")({
  component: () => <PersonPage personId={Route.useParams().personId} />,
});
