import { createFileRoute } from "@tanstack/react-router";
import { returnSearch } from "../../app/guards.ts";
import type { ReturnSearch } from "../../app/guards.ts";
import { WelcomePage } from "../../features/welcome/welcome-page.tsx";
import { isWelcomeStep } from "../../features/welcome/steps.ts";
import type { WelcomeStep } from "../../features/welcome/steps.ts";
import { meQuery } from "../../lib/queries/account.ts";
import { queryClient } from "../../lib/queries/query-client.ts";

export const Route = createFileRoute("/_member/welcome")({
  validateSearch: (search: Record<string, unknown>): ReturnSearch & { step?: WelcomeStep } => ({
    ...returnSearch(search),
    ...(isWelcomeStep(search["step"]) ? { step: search["step"] } : {}),
  }),
  loader: () => queryClient.ensureQueryData(meQuery),
  component: () => <WelcomePage {...Route.useSearch()} />,
});
