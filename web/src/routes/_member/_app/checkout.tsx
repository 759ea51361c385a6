import { createFileRoute } from "@tanstack/react-router";
import { CheckoutPage } from "../../../features/checkout/checkout-page.tsx";
import { checkoutSearch } from "./-checkout-search.ts";

export const Route = createFileRoute("/_member/_app/checkout")({
  validateSearch: checkoutSearch,
  component: () => {
    const { coupon = null, ...item } = Route.useSearch();
    return <CheckoutPage key={item.course ?? item.plan ?? ""} item={item} coupon={coupon} />;
  },
});
