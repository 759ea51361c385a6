import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { Suspense, lazy } from "react";
import type { ReactNode } from "react";
import { meQuery } from "../lib/queries/account.ts";
import { Loading } from "./loading.tsx";
import { Toasts } from "./toasts.tsx";

const KeepAccountPage = lazy(async () => {
  const { KeepAccountPage: component } = await import("../features/account-deletion/keep-account-page.tsx");
  return { default: component };
});

/**
 * Everything for people who are signed in, with the place where short messages appear. Who asked for deletion decides
 * first whether to keep the account.
 */
export function Member({ children = <Outlet /> }: { children?: ReactNode }) {
  const { data: me } = useQuery(meQuery);
  return (
    <>
      {me?.deletionDueAt ? (
        <Suspense fallback={<Loading />}>
          <KeepAccountPage dueAt={me.deletionDueAt} />
        </Suspense>
      ) : (
        children
      )}
      <Toasts />
    </>
  );
}
