import { queryOptions } from "@tanstack/react-query";
import {
  mySubscriptionSchema,
  plansSchema,
  portalSchema,
} from "../../../../src/contract/payments/subscription.ts";
import type { MySubscription } from "../../../../src/contract/payments/subscription.ts";
import { change, get, getPublic } from "../api/api.ts";

export const plansQuery = queryOptions({
  queryKey: ["plans"],
  queryFn: ({ signal }) => getPublic("/plans", plansSchema, signal),
  staleTime: 5 * 60_000,
});

export const subscriptionQuery = queryOptions({
  queryKey: ["subscription"],
  queryFn: ({ signal }) => get("/my/subscription", mySubscriptionSchema, signal),
});

/** Ends it with the period, or lets it go on after all. */
export function endSubscription(isEnding: boolean): Promise<MySubscription> {
  return change("POST", "/my/subscription/cancel", { isEnding }, mySubscriptionSchema);
}

/** Where the provider lets one change cards and see receipts. */
export async function openPortal(): Promise<string> {
  const { url } = await change("POST", "/payments/portal", undefined, portalSchema);
  return url;
}
