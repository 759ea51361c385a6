import { createFileRoute } from "@tanstack/react-router";
import { AdminReviewsPage } from "../../../features/admin/reviews/admin-reviews-page.tsx";
import { adminReviewsSearch } from "./-search.ts";

export const Route = createFileRoute("/_member/admin/reviews")({
  validateSearch: adminReviewsSearch,
  component: () => <AdminReviewsPage filter={Route.useSearch()} />,
});
