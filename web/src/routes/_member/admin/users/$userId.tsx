import { createFileRoute } from "@tanstack/react-router";
import { UserPage } from "../../../../features/admin/users/user-page.tsx";

export const Route = createFileRoute("/_member/admin/users/$userId")({
  component: () => <UserPage userId={Route.useParams().userId} />,
});
