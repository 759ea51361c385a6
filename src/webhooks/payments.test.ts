import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { turnKnob, webhooksAbout } from "../../test/support/outside-payments.ts";
import type { SignedWebhook } from "../../dev/simulators/payments/played-event.ts";
import { paymentProviders, type PaymentProviderName } from "../contract/payments/checkout.ts";
import { newId } from "../platform/ids.ts";
import { PaypalProvider } from "../platform/payments/paypal-provider.ts";
import { RazorpayProvider } from "../platform/payments/razorpay-provider.ts";
import { stripeClient } from "../platform/payments/stripe-client.ts";
import { StripeProvider } from "../platform/payments/stripe-provider.ts";
import { webhooks } from "./app.ts";

const send: typeof fetch = (input, init) => fetch(input, init);
const providers = {
  stripe: () =>
    new StripeProvider(async () =>
      stripeClient({ apiKey: env.STRIPE_SECRET_KEY, apiUrl: env.STRIPE_API_URL }, send),
    ),
  razorpay: () =>
    new RazorpayProvider(
      { keyId: env.RAZORPAY_KEY_ID, keySecret: env.RAZORPAY_KEY_SECRET, apiUrl: env.RAZORPAY_API_URL },
      send,
      Date.now,
    ),
  paypal: () =>
    new PaypalProvider(
      { clientId: env.PAYPAL_CLIENT_ID, clientSecret: env.PAYPAL_CLIENT_SECRET, apiUrl: env.PAYPAL_API_URL },
      send,
      Date.now,
    ),
};

/** A queue that only counts: what becomes of an event is another test's business. */
function bindings(overrides: object = {}) {
  const sent: unknown[] = [];
  const queue = { send: async (message: unknown) => void sent.push(message) };
  return { sent, env: { ...env, WEBHOOKS: queue, ...overrides } };
}

async function post({ path, headers, body }: SignedWebhook, worker: object = bindings().env) {
  return webhooks.request(`http://parley.test${path}`, { method: "POST", headers, body }, worker);
}

/** The first event about a checkout that was paid just now. */
async function paidEvent(name: PaymentProviderName): Promise<{ webhook: SignedWebhook; orderId: string }> {
  const orderId = newId();
  const { checkoutRef } = await providers[name]().createCheckout({
    orderId,
    title: "Business English",
    amount: 1999,
    currency: "USD",
    customer: { userId: newId(), email: "ana@example.com", customerRef: null },
    successUrl: "https://parley.test/done",
    cancelUrl: "https://parley.test/back",
    expiresAt: Date.now() + 60 * 60_000,
    subscription: null,
    idempotencyKey: orderId,
  });
  await turnKnob(name, `checkout/${checkoutRef}/pay`);
  const [webhook] = await webhooksAbout(name, orderId);
  if (webhook === undefined) throw new Error("Nothing was told");
  return { webhook, orderId };
}

async function rowsAbout(orderId: string) {
  const sql = "SELECT provider, event_id, type, status FROM webhook_events WHERE payload LIKE ?";
  return (await env.DB.prepare(sql).bind(`%${orderId}%`).all()).results;
}

/** A digit or letter of a signature, changed. */
function forged({ headers, ...webhook }: SignedWebhook): SignedWebhook {
  const change = (value: string) => value.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
  const isSignature = (name: string) => /signature$|-sig$/.test(name);
  const entries = Object.entries(headers).map(([name, value]) => [
    name,
    isSignature(name) ? change(value) : value,
  ]);
  return { ...webhook, headers: Object.fromEntries(entries) };
}

describe.each(paymentProviders)("a webhook of %s", (name) => {
  it("is kept once and handed on, however often it comes", async () => {
    const { webhook, orderId } = await paidEvent(name);
    const { env: worker, sent } = bindings();
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(webhook, worker)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(await rowsAbout(orderId)).toMatchObject([{ provider: name, status: "pending" }]);
    expect(sent[0]).toEqual({ provider: name, eventId: (await rowsAbout(orderId))[0]?.["event_id"] });
  });

  it("writes nothing when it is forged, altered or not signed", async () => {
    const { webhook, orderId } = await paidEvent(name);
    const attempts = [
      forged(webhook),
      { ...webhook, body: `${webhook.body} ` },
      { ...webhook, body: webhook.body.replace("1999", "9999").replace("19.99", "99.99") },
      { ...webhook, headers: {} },
    ];
    for (const attempt of attempts) expect((await post(attempt)).status).toBe(400);
    expect(await rowsAbout(orderId)).toEqual([]);
  });

  it("is not listened to without its secret", async () => {
    const { webhook } = await paidEvent(name);
    const without = { STRIPE_WEBHOOK_SECRET: "", RAZORPAY_WEBHOOK_SECRET: "", PAYPAL_WEBHOOK_ID: "" };
    expect((await post(webhook, bindings(without).env)).status).toBe(404);
  });
});

describe("a webhook that is old", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(["stripe", "paypal"] as const)("writes nothing, well signed as it is: %s", async (name) => {
    const { webhook, orderId } = await paidEvent(name);
    vi.useFakeTimers({ now: Date.now() + 302_000, toFake: ["Date"] });
    expect((await post(webhook)).status).toBe(400);
    vi.useRealTimers();
    expect(await rowsAbout(orderId)).toEqual([]);
    expect((await post(webhook)).status).toBe(200);
  });
});
