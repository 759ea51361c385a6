import { createFileRoute, redirect } from "@tanstack/react-router";
import { Loading } from "../../app/loading.tsx";
import { finishOAuth } from "../../features/auth/finish-oauth.ts";

/** Where a provider's sign-in comes back; it goes on at once, so the address keeps no token. */
export const Route = createFileRoute("/_public/signin/done")({
  loader: async () => {
    throw redirect({ href: await finishOAuth(window.location.hash), replace: true });
  },
  component: Loading,
});
