import { createFileRoute } from "@tanstack/react-router";
import { CouponsPage } from "../../../features/admin/coupons/coupons-page.tsx";
import { couponsSearch } from "./-search.ts";

export const Route = createFileRoute("/_member/admin/coupons")({
  validateSearch: couponsSearch,
  component: () => <CouponsPage filter={Route.useSearch()} />,
});
