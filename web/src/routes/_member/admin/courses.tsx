import { createFileRoute } from "@tanstack/react-router";
import { AdminCoursesPage } from "../../../features/admin/courses/admin-courses-page.tsx";
import { adminCoursesSearch } from "./-search.ts";

export const Route = createFileRoute("/_member/admin/courses")({
  validateSearch: adminCoursesSearch,
  component: () => <AdminCoursesPage filter={Route.useSearch()} />,
});
