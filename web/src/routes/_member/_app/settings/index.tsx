import { createFileRoute, redirect } from "@tanstack/react-router";

export const Route = createFileRoute("/_member/_app/settings/")({
  beforeLoad: () => {
    throw redirect({ to: "/settings/profile", replace: true });
  },
});
