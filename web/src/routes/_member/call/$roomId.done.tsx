import { createFileRoute } from "@tanstack/react-router";
import { CallDonePage } from "../../../features/call-done/call-done-page.tsx";

export const Route = createFileRoute("/_member/call/$roomId/done")({
  validateSearch: ({ reported }: Record<string, unknown>): { reported?: true } =>
    reported === true ? { reported } : {},
  component: () => (
    <CallDonePage roomId={Route.useParams().roomId} wasReported={Route.useSearch().reported === true} />
  ),
});
