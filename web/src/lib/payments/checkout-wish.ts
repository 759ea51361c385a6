import type { Checkout, CreateCheckoutBody } from "../../../../src/contract/payments/checkout.ts";
import { asProblem } from "../api/problem.ts";
import type { RequestProblem } from "../api/problem.ts";
import { tabStore } from "../storage.ts";

type Send = (body: CreateCheckoutBody, key: string) => Promise<Checkout>;

/**
 * Sends the wish to buy. The same wish keeps its idempotency key until it is answered, over a reload too: pressing twice,
 * or again after the network broke, never makes two orders.
 */
export async function sendWish(body: CreateCheckoutBody, send: Send): Promise<Checkout> {
  const place = placeOf(body);
  const key = tabStore.get(place) ?? crypto.randomUUID();
  tabStore.set(place, key);
  try {
    const checkout = await send(body, key);
    tabStore.remove(place);
    return checkout;
  } catch (error) {
    if (isAnswered(asProblem(error))) tabStore.remove(place);
    throw error;
  }
}

function placeOf({ courseId, planId, couponCode, provider }: CreateCheckoutBody): string {
  return `wish.${[courseId, planId, couponCode, provider].map((part) => part ?? "").join(".")}`;
}

/** Whether the API itself has refused: the order may be there after anything else. */
function isAnswered({ code, status }: RequestProblem): boolean {
  return code !== "request_in_flight" && code !== "unreadable" && status !== null && status < 500;
}
