import { Outlet, createRootRoute } from "@tanstack/react-router";
import { ErrorPage } from "../features/shell/error-page.tsx";
import { NotFoundPage } from "../features/shell/not-found-page.tsx";

export const Route = createRootRoute({
  component: Outlet,
  errorComponent: ErrorPage,
  notFoundComponent: NotFoundPage,
});
