import { env } from "cloudflare:workers";
import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import type { Checkout } from "../../src/contract/payments/checkout.ts";
import type { Order } from "../../src/contract/payments/order.ts";
import type { PaymentProviderName } from "../../src/contract/payments/checkout.ts";
import { webhooks } from "../../src/webhooks/app.ts";
import type { SignedWebhook } from "../../dev/simulators/payments/played-event.ts";
import { api } from "./api.ts";
import { payAt, webhooksAbout } from "./outside-payments.ts";
import { eventually } from "./sockets.ts";

const PATIENCE_MS = 20_000;

/** Begins to pay, as the web app does. */
export async function checkOut(
  token: string,
  wish: { courseId?: string; planId?: string; couponCode?: string; provider?: PaymentProviderName },
  key?: string,
): Promise<Response> {
  const headers = key === undefined ? {} : { "idempotency-key": key };
  return api("POST", "/api/v1/payments/create-checkout-session", { token, body: wish, headers });
}

/** A checkout that went well, with the address of the provider's page. */
export async function checkedOut(
  ...wish: Parameters<typeof checkOut>
): Promise<{ orderId: string; url: string }> {
  const response = await checkOut(...wish);
  if (response.status !== 200) throw new Error(`It answered ${response.status}: ${await response.text()}`);
  const { orderId, url } = await response.json<Checkout>();
  if (url === null) throw new Error("There is nothing to pay");
  return { orderId, url };
}

export async function orderOf(token: string, orderId: string): Promise<Order> {
  return (await api("GET", `/api/v1/payments/orders/${orderId}`, { token })).json<Order>();
}

/** Hands a webhook to the webhooks Worker, whose queue is the api Worker's own. */
export async function tell({ path, headers, body }: SignedWebhook): Promise<number> {
  const context = createExecutionContext();
  const request = new Request(`http://parley.test${path}`, { method: "POST", headers, body });
  const response = await webhooks.fetch(request, env, context);
  await waitOnExecutionContext(context);
  return response.status;
}

/** Hands over everything that the provider has to tell about something, once each, in the order in which it happened. */
export async function tellAll(provider: PaymentProviderName, about: string): Promise<void> {
  for (const webhook of await webhooksAbout(provider, about)) await tell(webhook);
}

/** Waits until the order is so. */
export async function untilOrder(token: string, orderId: string, status: Order["status"]): Promise<Order> {
  await eventually(async () => (await orderOf(token, orderId)).status === status, PATIENCE_MS);
  return orderOf(token, orderId);
}

/** Waits until no event of ours and no webhook waits to be worked off. */
export async function everythingDone(): Promise<void> {
  const waiting = `SELECT (SELECT count(*) FROM outbox WHERE status IN ('pending', 'processing')) + (SELECT count(*) FROM webhook_events WHERE status = 'pending') AS n`;
  await eventually(async () => (await env.DB.prepare(waiting).first("n")) === 0, PATIENCE_MS);
}

/** What the provider calls an order's checkout and its payment. */
export async function refsOf(orderId: string): Promise<{ checkoutRef: string; paymentRef: string }> {
  const row = await env.DB.prepare(
    "SELECT checkout_ref AS checkoutRef, payment_ref AS paymentRef FROM orders WHERE id = ?",
  )
    .bind(orderId)
    .first<{ checkoutRef: string | null; paymentRef: string | null }>();
  return { checkoutRef: row?.checkoutRef ?? "", paymentRef: row?.paymentRef ?? "" };
}

/** Somebody buys it, the provider has told us, and all that follows is done. */
export async function bought(
  token: string,
  wish: { courseId?: string; planId?: string; couponCode?: string; provider?: PaymentProviderName },
  card?: string,
): Promise<{ orderId: string; checkoutRef: string; paymentRef: string }> {
  const { orderId, url } = await checkedOut(token, wish);
  await payAt(url, card);
  await tellAll(wish.provider ?? "stripe", orderId);
  await untilOrder(token, orderId, "paid");
  await everythingDone();
  return { orderId, ...(await refsOf(orderId)) };
}

/** What the first lesson of a course answers to this person: 200, or 402 while it is not paid. */
export async function lessonStatus(token: string, course: { lessonIds: string[] }): Promise<number> {
  return (await api("GET", `/api/v1/lessons/${course.lessonIds[0] ?? ""}`, { token })).status;
}
