import { createFileRoute } from "@tanstack/react-router";
import { OrderPage } from "../../../../features/orders/order-page.tsx";
import { orderSearch } from "../-order-search.ts";

export const Route = createFileRoute("/_member/_app/orders/$orderId")({
  validateSearch: orderSearch,
  component: () => {
    const { orderId } = Route.useParams();
    const { paid, cancelled } = Route.useSearch();
    const from = cancelled ? "cancelling" : paid ? "paying" : "elsewhere";
    return <OrderPage key={orderId} id={orderId} from={from} />;
  },
});
