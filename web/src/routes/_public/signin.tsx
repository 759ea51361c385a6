import { createFileRoute } from "@tanstack/react-router";
import { SignInPage } from "../../features/auth/signin-page.tsx";
import { redirectIfSignedIn, returnSearch } from "../../app/guards.ts";

export const Route = createFileRoute("/_public/signin")({
  validateSearch: returnSearch,
  beforeLoad: redirectIfSignedIn,
  component: () => <SignInPage next={Route.useSearch().next} />,
});
