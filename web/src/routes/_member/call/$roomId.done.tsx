import { createFileRoute } from "@tanstack/react-router";
import type { Parting } from "../../../lib/parting.ts";
import { CallDonePage } from "../../../features/call-done/call-done-page.tsx";

export const Route = createFileRoute("/_member/call/$roomId/done")({
  validateSearch: ({ parting }: Record<string, unknown>): { parting?: Parting } =>
    parting === "reported" || parting === "blocked" ? { parting } : {},
  component: () => (
    <CallDonePage roomId={Route.useParams().roomId} parting={Route.useSearch().parting ?? null} />
  ),
});
