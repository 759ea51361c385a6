import { Stripe } from "stripe";
import { beforeEach, describe, expect, it } from "vitest";
import type { CheckoutRequest } from "../../../src/platform/payments/payment-provider.ts";
import { stripeClient } from "../../../src/platform/payments/stripe-client.ts";
import { StripeProvider } from "../../../src/platform/payments/stripe-provider.ts";
import { PlayedPayments, settingsForTests } from "../payments/stage-for-tests.ts";

const GOOD = "4242 4242 4242 4242";
const DECLINED = "4000 0000 0000 0002";
const ASKS = "4000 0025 0000 3155";
const SLOW_REFUNDS = "4000 0000 0000 7726";

let world: PlayedPayments;
let client: Stripe;
let provider: StripeProvider;

beforeEach(() => {
  world = new PlayedPayments(settingsForTests);
  const settings = { apiKey: "sk_test_played", apiUrl: settingsForTests.baseUrls.stripe };
  client = stripeClient(settings, world.fetch);
  provider = new StripeProvider(async () => client);
});

function request(overrides: Partial<CheckoutRequest> = {}): CheckoutRequest {
  return {
    orderId: "order-1",
    title: "Business English",
    amount: 1999,
    currency: "USD",
    customer: { userId: "user-1", email: "ana@example.com", customerRef: null },
    successUrl: "https://parley.test/done?session={CHECKOUT_SESSION_ID}",
    cancelUrl: "https://parley.test/back",
    expiresAt: world.now + 60 * 60_000,
    subscription: null,
    idempotencyKey: "order-1",
    ...overrides,
  };
}

const monthly = (trialDays = 0): Partial<CheckoutRequest> => ({
  subscription: { interval: "month", trialDays },
});

async function paid(overrides: Partial<CheckoutRequest> = {}, card = GOOD) {
  const checkout = await provider.createCheckout(request(overrides));
  await world.visit(checkout.url, { card });
  const snapshot = await provider.read(checkout.checkoutRef);
  return { ...checkout, snapshot, paymentRef: snapshot.payment?.providerRef ?? "" };
}

const typesSent = () => world.sentTypes(({ type }) => type);

describe("a checkout at Stripe", () => {
  it("is open, then paid, with what Stripe keeps of it", async () => {
    const { checkoutRef, url } = await provider.createCheckout(request());
    expect(await provider.read(checkoutRef)).toEqual({
      checkout: "open",
      payment: null,
      refunds: [],
      disputes: [],
      customerRef: null,
      subscriptionRef: null,
    });
    const done = await world.visit(url, { card: GOOD });
    expect(done.status).toBe(303);
    expect(done.headers.get("location")).toBe(`https://parley.test/done?session=${checkoutRef}`);
    expect(await provider.read(checkoutRef)).toMatchObject({
      checkout: "complete",
      payment: { status: "paid", amount: 1999, currency: "USD", feeAmount: 88 },
    });
    expect(await typesSent()).toEqual([
      "payment_intent.created",
      "charge.succeeded",
      "payment_intent.succeeded",
      "checkout.session.completed",
    ]);
  });

  it("carries what Parley told it, on the session and on the payment", async () => {
    const { checkoutRef, paymentRef } = await paid();
    const session = await client.checkout.sessions.retrieve(checkoutRef);
    expect(session).toMatchObject({
      client_reference_id: "order-1",
      customer_email: "ana@example.com",
      metadata: { orderId: "order-1", userId: "user-1" },
    });
    expect((await client.paymentIntents.retrieve(paymentRef)).metadata).toMatchObject({ orderId: "order-1" });
  });

  it("stays open when the card is declined, and takes another", async () => {
    const { checkoutRef, url } = await provider.createCheckout(request());
    const declined = await world.visit(url, { card: DECLINED });
    expect(declined.status).toBe(402);
    expect(await declined.text()).toContain("The card was declined");
    expect(await provider.read(checkoutRef)).toMatchObject({ checkout: "open", payment: null });
    expect((await world.visit(url, { card: GOOD })).status).toBe(303);
    expect(await provider.read(checkoutRef)).toMatchObject({ payment: { status: "paid" } });
  });

  it.each([
    ["approve", 303, "paid"],
    ["fail", 402, undefined],
  ])("asks the bank's question and takes %s for an answer", async (confirm, status, payment) => {
    const { checkoutRef, url } = await provider.createCheckout(request());
    const question = await world.visit(url, { card: ASKS });
    expect(await question.text()).toContain("Your bank asks");
    expect((await provider.read(checkoutRef)).payment).toBeNull();
    expect((await world.visit(url, { card: ASKS, confirm })).status).toBe(status);
    expect((await provider.read(checkoutRef)).payment?.status).toBe(payment);
  });

  it("refuses a number that is no test card, and goes back when the buyer cancels", async () => {
    const { url } = await provider.createCheckout(request());
    expect((await world.visit(url, { card: "1234" })).status).toBe(402);
    const back = await world.visit(url, { action: "cancel" });
    expect(back.headers.get("location")).toBe("https://parley.test/back");
    expect((await world.visit(url)).status).toBe(200);
  });

  it("ends by itself when its time is over, and says so", async () => {
    const { checkoutRef, url } = await provider.createCheckout(request());
    expect(world.payments.nextAt()).toBe(world.now + 60 * 60_000);
    world.now += 60 * 60_000;
    expect(await typesSent()).toEqual(["checkout.session.expired"]);
    expect((await provider.read(checkoutRef)).checkout).toBe("expired");
    expect((await world.visit(url)).status).toBe(410);
    expect((await world.visit(url, { card: GOOD })).status).toBe(410);
  });

  it("is the same for the same key, and refused for other words under it", async () => {
    const [first, again] = [
      await provider.createCheckout(request()),
      await provider.createCheckout(request()),
    ];
    expect(again).toEqual(first);
    await expect(provider.createCheckout(request({ amount: 1 }))).rejects.toMatchObject({
      name: "ProviderFault",
      isPassing: false,
    });
  });

  it("waits for a bank's money, which comes or does not", async () => {
    const comes = await paid({}, "bank");
    expect(comes.snapshot).toMatchObject({ checkout: "complete", payment: { status: "processing" } });
    await world.knob(`stripe/payments/${comes.paymentRef}/settle`, { outcome: "succeeded" });
    expect(await provider.read(comes.checkoutRef)).toMatchObject({
      checkout: "complete",
      payment: { status: "paid", feeAmount: 88 },
    });
    const fails = await paid({ idempotencyKey: "two" }, "bank");
    await world.knob(`stripe/payments/${fails.paymentRef}/settle`, { outcome: "failed" });
    expect(await provider.read(fails.checkoutRef)).toMatchObject({
      checkout: "failed",
      payment: { status: "failed" },
    });
    expect(await typesSent()).toEqual(
      expect.arrayContaining([
        "checkout.session.async_payment_succeeded",
        "checkout.session.async_payment_failed",
      ]),
    );
  });
});

describe("money back at Stripe", () => {
  it("gives a part and then the rest, once for each id, and never more", async () => {
    const { checkoutRef, paymentRef } = await paid();
    const part = { paymentRef, refundId: "refund-1", amount: 500, currency: "USD" } as const;
    const first = await provider.refund(part);
    expect(await provider.refund(part)).toEqual(first);
    expect(first.status).toBe("succeeded");
    await expect(provider.refund({ ...part, refundId: "refund-2", amount: 1500 })).rejects.toMatchObject({
      isPassing: false,
    });
    await provider.refund({ ...part, refundId: "refund-3", amount: 1499 });
    await expect(provider.refund({ ...part, refundId: "refund-4", amount: 1 })).rejects.toThrow(
      "charge_already_refunded",
    );
    const { refunds, payment } = await provider.read(checkoutRef);
    expect(refunds.map(({ ourId, amount, status }) => [ourId, amount, status])).toEqual([
      ["refund-3", 1499, "succeeded"],
      ["refund-1", 500, "succeeded"],
    ]);
    expect(payment?.status).toBe("paid");
  });

  it("never gives back more than was paid to many who ask at once", async () => {
    const { checkoutRef, paymentRef } = await paid();
    const asked = Array.from({ length: 10 }, (_, number) =>
      provider.refund({ paymentRef, refundId: `refund-${number}`, amount: 600, currency: "USD" }),
    );
    const results = await Promise.allSettled(asked);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    expect((await provider.read(checkoutRef)).refunds).toHaveLength(3);
  });

  it("waits where the bank is slow, and ends either way", async () => {
    const { checkoutRef, paymentRef } = await paid({}, SLOW_REFUNDS);
    const asked = { paymentRef, refundId: "refund-1", amount: 1999, currency: "USD" } as const;
    const { providerRef, status } = await provider.refund(asked);
    expect(status).toBe("pending");
    await world.knob(`stripe/refunds/${providerRef}/settle`, { outcome: "failed" });
    expect((await provider.read(checkoutRef)).refunds).toMatchObject([
      { status: "failed", ourId: "refund-1" },
    ]);
    expect(await provider.refund({ ...asked, refundId: "refund-2" })).toMatchObject({ status: "pending" });
  });

  it.each(["won", "lost"] as const)(
    "opens a dispute that is %s, and refuses refunds meanwhile",
    async (end) => {
      const { checkoutRef, paymentRef } = await paid();
      await world.knob(`stripe/payments/${paymentRef}/dispute`, { status: "open" });
      expect((await provider.read(checkoutRef)).disputes).toMatchObject([{ status: "open", amount: 1999 }]);
      await expect(
        provider.refund({ paymentRef, refundId: "refund-1", amount: 1, currency: "USD" }),
      ).rejects.toThrow("charge_disputed");
      await world.knob(`stripe/payments/${paymentRef}/dispute`, { status: end });
      expect((await provider.read(checkoutRef)).disputes).toMatchObject([{ status: end }]);
      expect(await typesSent()).toEqual(
        expect.arrayContaining(["charge.dispute.created", "charge.dispute.closed"]),
      );
    },
  );
});

describe("a subscription at Stripe", () => {
  it("is paid with the checkout, renewed, missed, paid after all, and ended with its period", async () => {
    const { snapshot, checkoutRef } = await paid(monthly());
    const ref = snapshot.subscriptionRef ?? "";
    expect(snapshot).toMatchObject({ checkout: "complete", payment: { status: "paid", amount: 1999 } });
    const first = await provider.readSubscription(ref);
    expect(first).toMatchObject({
      status: "active",
      isEnding: false,
      periodEndsAt: Date.UTC(2026, 10, 30, 12),
      customerRef: expect.stringMatching(/^cus_/),
      payments: [
        { providerRef: snapshot.payment?.providerRef, amount: 1999, currency: "USD", feeAmount: 88 },
      ],
    });
    await world.knob(`stripe/subscriptions/${ref}/advance`, { outcome: "paid" });
    expect((await provider.readSubscription(ref)).payments).toHaveLength(2);
    await world.knob(`stripe/subscriptions/${ref}/advance`, { outcome: "failed" });
    expect(await provider.readSubscription(ref)).toMatchObject({ status: "past_due" });
    await world.knob(`stripe/subscriptions/${ref}/advance`, { outcome: "paid" });
    const renewed = await provider.readSubscription(ref);
    expect(renewed).toMatchObject({ status: "active" });
    expect(renewed.payments).toHaveLength(3);
    await provider.setEnding(ref, true);
    await provider.setEnding(ref, true);
    expect(await provider.readSubscription(ref)).toMatchObject({ status: "active", isEnding: true });
    await world.knob(`stripe/subscriptions/${ref}/advance`);
    expect(await provider.readSubscription(ref)).toMatchObject({ status: "ended" });
    expect(await provider.read(checkoutRef)).toMatchObject({ payment: { status: "paid" } });
    const types = await typesSent();
    expect(types.filter((type) => type === "invoice.paid")).toHaveLength(3);
    expect(types).toEqual(
      expect.arrayContaining([
        "customer.subscription.created",
        "customer.subscription.updated",
        "customer.subscription.deleted",
        "invoice.payment_failed",
      ]),
    );
  });

  it("costs nothing while it is tried", async () => {
    const { snapshot } = await paid(monthly(7));
    const ref = snapshot.subscriptionRef ?? "";
    expect(snapshot).toMatchObject({ checkout: "complete", payment: null });
    expect(await provider.readSubscription(ref)).toMatchObject({
      status: "trialing",
      periodEndsAt: world.now + 7 * 86_400_000,
      payments: [],
    });
    await world.knob(`stripe/subscriptions/${ref}/advance`);
    expect(await provider.readSubscription(ref)).toMatchObject({
      status: "active",
      payments: [{ amount: 1999 }],
    });
  });

  it("is cancelled and resumed on the portal", async () => {
    const { snapshot } = await paid(monthly());
    const ref = snapshot.subscriptionRef ?? "";
    const url = await provider.portalUrl({
      customerRef: snapshot.customerRef ?? "",
      returnUrl: "https://parley.test/plan",
    });
    expect(await (await world.visit(url)).text()).toContain("Cancel at the end of the period");
    await world.visit(url, { subscription: ref, ending: "true" });
    expect(await provider.readSubscription(ref)).toMatchObject({ isEnding: true });
    expect(await (await world.visit(url)).text()).toContain("Resume");
    await world.visit(url, { subscription: ref, ending: "false" });
    expect(await provider.readSubscription(ref)).toMatchObject({ isEnding: false });
  });
});

describe("Stripe's API on this machine", () => {
  it("refuses a wrong key, an unknown object, an unknown path and a value that it cannot read", async () => {
    const settings = { apiKey: "sk_test_other", apiUrl: settingsForTests.baseUrls.stripe };
    const stranger = stripeClient(settings, world.fetch);
    await expect(stranger.customers.create({})).rejects.toBeInstanceOf(
      Stripe.errors.StripeAuthenticationError,
    );
    await expect(client.paymentIntents.retrieve("pi_none")).rejects.toMatchObject({
      code: "resource_missing",
    });
    await expect(client.products.list()).rejects.toMatchObject({ statusCode: 404 });
    await expect(client.checkout.sessions.create({ mode: "payment" })).rejects.toMatchObject({
      type: "StripeInvalidRequestError",
      param: expect.any(String),
    });
    await expect(provider.read("cs_none")).rejects.toMatchObject({ name: "ProviderFault", isPassing: false });
  });

  it("remembers nothing under the key of a request that was wrong in itself", async () => {
    const options = { idempotencyKey: "one" };
    const refund = { payment_intent: "pi_none", amount: 0 };
    await expect(client.refunds.create(refund, options)).rejects.toMatchObject({ param: "amount" });
    expect(await client.customers.create({ email: "ana@example.com" }, options)).toMatchObject({
      email: "ana@example.com",
    });
  });

  it("lists by page, newest first", async () => {
    const { paymentRef } = await paid();
    for (const refundId of ["a", "b", "c"]) {
      await provider.refund({ paymentRef, refundId, amount: 1, currency: "USD" });
    }
    const first = await client.refunds.list({ payment_intent: paymentRef, limit: 2 });
    expect(first.has_more).toBe(true);
    const all = await client.refunds
      .list({ payment_intent: paymentRef, limit: 2 })
      .autoPagingToArray({ limit: 9 });
    expect(all.map(({ metadata }) => metadata?.["parleyRefundId"])).toEqual(["c", "b", "a"]);
  });

  it("expands four levels and no more", async () => {
    const { checkoutRef } = await paid();
    const expand = ["payment_intent.latest_charge.balance_transaction.source.customer"];
    await expect(client.checkout.sessions.retrieve(checkoutRef, { expand })).rejects.toMatchObject({
      param: "expand",
    });
  });
});

describe("Stripe's webhooks", () => {
  it("are signed as the real client checks them, and name what they are about", async () => {
    const { checkoutRef, paymentRef } = await paid();
    await provider.refund({ paymentRef, refundId: "refund-1", amount: 1, currency: "USD" });
    await world.deliver();
    const subjects = [];
    for (const { path, body, headers } of world.sent) {
      expect(path).toBe("/api/v1/payments/webhook");
      const signature = headers["stripe-signature"] ?? "";
      await client.webhooks.constructEventAsync(body, signature, "whsec_played", 300, undefined, world.now);
      subjects.push(provider.subjectOf(body));
    }
    expect(subjects).toContainEqual({ kind: "checkout", checkoutRef });
    expect(subjects).toContainEqual({ kind: "payment", paymentRef });
    expect(subjects).not.toContain(null);
    expect(provider.subjectOf('{"data":{"object":{"object":"product","id":"prod_1"}}}')).toBeNull();
    expect(provider.subjectOf("nothing")).toBeNull();
  });

  it("name a subscription, from its invoices too", async () => {
    const { snapshot } = await paid(monthly());
    await world.deliver();
    const subjects = world.sent.map(({ body }) => provider.subjectOf(body));
    const about = { kind: "subscription", subscriptionRef: snapshot.subscriptionRef };
    expect(subjects.filter((subject) => subject?.kind === "subscription")).toEqual([about, about]);
  });
});
