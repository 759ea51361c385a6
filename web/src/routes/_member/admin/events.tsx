import { createFileRoute } from "@tanstack/react-router";
import { EventsPage } from "../../../features/admin/events/events-page.tsx";
import { eventsSearch } from "./-search.ts";

export const Route = createFileRoute("/_member/admin/events")({
  validateSearch: eventsSearch,
  component: () => <EventsPage filter={Route.useSearch()} />,
});
