import { createFileRoute } from "@tanstack/react-router";
import { OrdersPage } from "../../../../features/orders/orders-page.tsx";

export const Route = createFileRoute("/_member/_app/orders/")({ component: OrdersPage });
