import { Outlet } from "@tanstack/react-router";
import { Suspense, lazy } from "react";

const Toasts = lazy(() => import("./toasts.tsx"));

export function Root() {
  return (
    <>
      <Outlet />
      <Suspense>
        <Toasts />
      </Suspense>
    </>
  );
}
