import { createRootRoute } from "@tanstack/react-router";
import { Root } from "../app/root.tsx";
import { ErrorPage } from "../features/shell/error-page.tsx";
import { NotFoundPage } from "../features/shell/not-found-page.tsx";

export const Route = createRootRoute({
  component: Root,
  errorComponent: ErrorPage,
  notFoundComponent: NotFoundPage,
});
