import { env } from "cloudflare:workers";
import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import type { Checkout } from "../../src/contract/payments/checkout.ts";
import type { Order } from "../../src/contract/payments/order.ts";
import type { PaymentProviderName } from "../../src/contract/payments/checkout.ts";
import { newId } from "../../src/platform/ids.ts";
import { databaseOf } from "../../src/platform/db/client.ts";
import { coupons, plans, taxRates } from "../../src/features/payments/payments.table.ts";
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

/** A plan, written straight into its table. */
export async function makePlan(plan: Partial<typeof plans.$inferInsert> = {}): Promise<string> {
  const id = newId();
  const row = {
    id,
    name: "Monthly",
    interval: "month" as const,
    priceAmount: 999,
    priceCurrency: "EUR" as const,
  };
  await databaseOf(env.DB)
    .insert(plans)
    .values({ ...row, ...plan });
  return id;
}

/** A coupon, written straight into its table; 20 percent when nothing is said. */
export async function makeCoupon(coupon: Partial<typeof coupons.$inferInsert> = {}): Promise<string> {
  const id = newId();
  const code = `TEST-${id.slice(-12).toUpperCase()}`;
  const row = { id, code, kind: "percent" as const, value: 20, createdAt: Date.now() };
  await databaseOf(env.DB)
    .insert(coupons)
    .values({ ...row, ...coupon });
  return coupon.code ?? code;
}

/** The rate of a country, whatever it was before. */
export async function setTaxRate(country: string, name: string, basisPoints: number): Promise<void> {
  await databaseOf(env.DB)
    .insert(taxRates)
    .values({ country, name, basisPoints })
    .onConflictDoUpdate({ target: taxRates.country, set: { name, basisPoints } });
}

/** What the ledger has of an order: kind, account and sum. */
export async function ledgerOf(orderId: string) {
  const sql =
    "SELECT kind, provider_ref AS providerRef, account, amount FROM ledger_entries WHERE order_id = ?";
  const { results } = await env.DB.prepare(sql)
    .bind(orderId)
    .all<{ kind: string; providerRef: string; account: string; amount: number }>();
  return results;
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
