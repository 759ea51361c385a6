import { createFileRoute, redirect } from "@tanstack/react-router";
import { ResetPage } from "../../features/auth/reset-page.tsx";
import type { ResetStep } from "../../features/auth/reset-page.tsx";
import { resetToken, tokenFromFragment } from "../../lib/session/reset-token.ts";

export const Route = createFileRoute("/_public/reset")({
  validateSearch: ({ step }: Record<string, unknown>): { step?: ResetStep } =>
    step === "new" || step === "done" ? { step } : {},
  beforeLoad: ({ location, preload }) => {
    const token = tokenFromFragment(location.hash);
    if (token === null || preload) return;
    resetToken.keep(token);
    throw redirect({ to: "/reset", search: { step: "new" }, replace: true });
  },
  component: () => <ResetPage {...Route.useSearch()} />,
});
