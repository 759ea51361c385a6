import { createFileRoute } from "@tanstack/react-router";
import { SecondStepPage } from "../../features/auth/second-step-page.tsx";
import { redirectIfSignedIn, returnSearch } from "../../app/guards.ts";

export const Route = createFileRoute("/_public/signin/second-step")({
  validateSearch: returnSearch,
  beforeLoad: redirectIfSignedIn,
  component: () => <SecondStepPage next={Route.useSearch().next} />,
});
