import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { checkoutSchema, quoteSchema } from "../../../../src/contract/payments/checkout.ts";
import type { Checkout, CreateCheckoutBody, QuoteBody } from "../../../../src/contract/payments/checkout.ts";
import { orderPageSchema, orderSchema } from "../../../../src/contract/payments/order.ts";
import type { Order } from "../../../../src/contract/payments/order.ts";
import { change, changeOnce, download, get, query } from "../api/api.ts";

/** Everything that was bought. */
export const ordersKey = ["orders"] as const;
/** Whatever was asked the price of; it also says what is open already. */
export const quotesKey = ["quotes"] as const;

/** What somebody would pay, as it is now. */
export function quoteQuery(body: QuoteBody) {
  return queryOptions({
    queryKey: [...quotesKey, body],
    queryFn: () => change("POST", "/payments/quote", body, quoteSchema),
  });
}

export function createCheckout(body: CreateCheckoutBody, key: string): Promise<Checkout> {
  return changeOnce("POST", "/payments/create-checkout-session", { key, body }, checkoutSchema);
}

export const ordersQuery = infiniteQueryOptions({
  queryKey: [...ordersKey, "list"],
  queryFn: ({ pageParam, signal }) =>
    get(`/payments/orders${query({ limit: 20, cursor: pageParam })}`, orderPageSchema, signal),
  initialPageParam: "",
  getNextPageParam: (page) => page.nextCursor,
});

export function orderQuery(id: string) {
  return queryOptions({
    queryKey: [...ordersKey, "one", id],
    queryFn: ({ signal }) => get(`/payments/orders/${encodeURIComponent(id)}`, orderSchema, signal),
  });
}

export function requestRefund(id: string, reason: string): Promise<Order> {
  return change("POST", `/payments/orders/${id}/refund-request`, { reason }, orderSchema);
}

/** An invoice or a credit note, as a PDF. */
export function downloadInvoice(id: string, number: string): Promise<Blob> {
  return download(`/payments/orders/${id}/invoice${query({ number })}`);
}
