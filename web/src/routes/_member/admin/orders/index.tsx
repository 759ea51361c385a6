import { createFileRoute } from "@tanstack/react-router";
import { OrdersPage } from "../../../../features/admin/orders/orders-page.tsx";
import { ordersSearch } from "../-search.ts";

export const Route = createFileRoute("/_member/admin/orders/")({
  validateSearch: ordersSearch,
  component: () => <OrdersPage filter={Route.useSearch()} />,
});
