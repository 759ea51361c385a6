import { createFileRoute, notFound } from "@tanstack/react-router";
import { AdminFrame } from "../../features/admin/frame/admin-frame.tsx";
import { AccountMenu } from "../../features/shell/account-menu.tsx";
import { session } from "../../lib/session/session.ts";

export const Route = createFileRoute("/_member/admin")({
  beforeLoad: () => {
    const { state } = session;
    // For everybody else there is nothing here.
    if (state.status !== "signed-in" || state.account.role !== "admin") throw notFound();
  },
  component: () => <AdminFrame account={<AccountMenu />} />,
});
