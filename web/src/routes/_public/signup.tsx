import { createFileRoute } from "@tanstack/react-router";
import { SignUpPage } from "../../features/auth/signup-page.tsx";
import { redirectIfSignedIn, returnSearch } from "../../app/guards.ts";

export const Route = createFileRoute("/_public/signup")({
  validateSearch: returnSearch,
  beforeLoad: redirectIfSignedIn,
  component: () => <SignUpPage next={Route.useSearch().next} />,
});
