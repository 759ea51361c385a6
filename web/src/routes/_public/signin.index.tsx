import { createFileRoute } from "@tanstack/react-router";
import { SignInPage } from "../../features/auth/signin-page.tsx";
import { redirectIfSignedIn, returnSearch } from "../../app/guards.ts";
import type { ReturnSearch } from "../../app/guards.ts";

export const Route = createFileRoute("/_public/signin/")({
  validateSearch: (search: Record<string, unknown>): ReturnSearch & { step?: "code"; problem?: string } => ({
    ...returnSearch(search),
    ...(search["step"] === "code" ? { step: "code" } : {}),
    ...(typeof search["problem"] === "string" ? { problem: search["problem"] } : {}),
  }),
  beforeLoad: redirectIfSignedIn,
  component: () => <SignInPage {...Route.useSearch()} />,
});
