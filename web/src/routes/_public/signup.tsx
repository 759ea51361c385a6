import { createFileRoute } from "@tanstack/react-router";
import { SignUpPage } from "../../features/auth/signup-page.tsx";
import type { SignUpStep } from "../../features/auth/signup-page.tsx";
import { redirectIfSignedIn, returnSearch } from "../../app/guards.ts";
import type { ReturnSearch } from "../../app/guards.ts";

function stepOf(value: unknown): { step?: SignUpStep } {
  return value === "code" || value === "details" || value === "password" ? { step: value } : {};
}

export const Route = createFileRoute("/_public/signup")({
  validateSearch: (search: Record<string, unknown>): ReturnSearch & { step?: SignUpStep } => ({
    ...returnSearch(search),
    ...stepOf(search["step"]),
  }),
  beforeLoad: redirectIfSignedIn,
  component: () => <SignUpPage {...Route.useSearch()} />,
});
