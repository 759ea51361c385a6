import { createFileRoute } from "@tanstack/react-router";
import { UsersPage } from "../../../../features/admin/users/users-page.tsx";
import { usersSearch } from "../-search.ts";

export const Route = createFileRoute("/_member/admin/users/")({
  validateSearch: usersSearch,
  component: () => <UsersPage filter={Route.useSearch()} />,
});
