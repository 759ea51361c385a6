import { createFileRoute } from "@tanstack/react-router";
import { WaitingPage } from "../../../features/waiting/waiting-page.tsx";
import { waitingSearch } from "../../../features/waiting/waiting-search.ts";

export const Route = createFileRoute("/_member/practice/waiting")({
  validateSearch: waitingSearch,
  component: () => <WaitingPage {...Route.useSearch()} />,
});
