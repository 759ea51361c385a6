import { createFileRoute } from "@tanstack/react-router";
import { CallDonePage } from "../../../features/call-done/call-done-page.tsx";

export const Route = createFileRoute("/_member/call/$roomId/done")({
  component: () => <CallDonePage roomId={Route.useParams().roomId} />,
});
