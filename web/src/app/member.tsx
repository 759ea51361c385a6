import { Outlet } from "@tanstack/react-router";
import { Toasts } from "./toasts.tsx";

/** Everything for people who are signed in, with the place where short messages appear. */
export function Member() {
  return (
    <>
      <Outlet />
      <Toasts />
    </>
  );
}
