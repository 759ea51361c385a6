import { createFileRoute } from "@tanstack/react-router";
import { OrderPage } from "../../../../features/admin/orders/order-page.tsx";

export const Route = createFileRoute("/_member/admin/orders/$orderId")({
  component: () => <OrderPage orderId={Route.useParams().orderId} />,
});
