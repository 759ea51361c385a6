import { beforeEach, describe, expect, it } from "vitest";
import type { CheckoutRequest } from "../../../src/platform/payments/payment-provider.ts";
import { RazorpayProvider } from "../../../src/platform/payments/razorpay-provider.ts";
import { isSignedByRazorpay } from "../../../src/webhooks/razorpay-signature.ts";
import { hmacHex } from "../payments/hmac.ts";
import { PlayedPayments, settingsForTests } from "../payments/stage-for-tests.ts";

const GOOD = "4242424242424242";
const keys = settingsForTests.razorpay;
let world: PlayedPayments;
let provider: RazorpayProvider;

beforeEach(() => {
  world = new PlayedPayments(settingsForTests);
  provider = providerWith(keys.keySecret);
});

function providerWith(keySecret: string): RazorpayProvider {
  const settings = { keyId: keys.keyId, keySecret, apiUrl: settingsForTests.baseUrls.razorpay };
  return new RazorpayProvider(settings, world.fetch, () => world.now);
}

function request(overrides: Partial<CheckoutRequest> = {}): CheckoutRequest {
  return {
    orderId: "order-1",
    title: "Business English",
    amount: 49900,
    currency: "INR",
    customer: { userId: "user-1", email: "ana@example.com", customerRef: null },
    successUrl: "https://parley.test/done",
    cancelUrl: "https://parley.test/back",
    expiresAt: world.now + 60 * 60_000,
    subscription: null,
    idempotencyKey: "order-1",
    ...overrides,
  };
}

async function paid(card = GOOD) {
  const checkout = await provider.createCheckout(request());
  const done = await world.visit(checkout.url, { card });
  const { payment } = await provider.read(checkout.checkoutRef);
  return { ...checkout, done, paymentRef: payment?.providerRef ?? "" };
}

describe("a payment link at Razorpay", () => {
  it("is open, then paid, with the fee and a signed way back", async () => {
    const { checkoutRef } = await provider.createCheckout(request());
    expect(await provider.read(checkoutRef)).toMatchObject({ checkout: "open", payment: null });
    const { done, paymentRef } = await paid();
    expect(await provider.read(checkoutRef)).toMatchObject({
      checkout: "complete",
      payment: { status: "paid", amount: 49900, currency: "INR", feeAmount: 1178 },
    });
    const said = new URL(done.headers.get("location") ?? "").searchParams;
    const text = [checkoutRef, "order-1", "paid", paymentRef].join("|");
    expect(said.get("razorpay_signature")).toBe(await hmacHex(text, keys.keySecret));
    expect(await world.sentTypes(({ event }) => event)).toEqual(["payment.captured", "payment_link.paid"]);
  });

  it("is the same for the same order, however often it is asked for", async () => {
    const asked = [1, 2, 3].map(() => provider.createCheckout(request()));
    expect(new Set((await Promise.all(asked)).map(({ url }) => url)).size).toBe(1);
  });

  it("stays open when the card is declined, or the bank is told no", async () => {
    const { checkoutRef, url } = await provider.createCheckout(request());
    expect((await world.visit(url, { card: "4000000000000002" })).status).toBe(402);
    expect((await world.visit(url, { card: "4000002500003155", confirm: "fail" })).status).toBe(402);
    expect(await provider.read(checkoutRef)).toMatchObject({ checkout: "open", payment: null });
    expect(await world.sentTypes(({ event }) => event)).toEqual(["payment.failed", "payment.failed"]);
    await world.visit(url, { card: "4000002500003155", confirm: "approve" });
    expect(await provider.read(checkoutRef)).toMatchObject({ payment: { status: "paid" } });
  });

  it("ends by itself, at the earliest a quarter of an hour from now", async () => {
    const { checkoutRef, url } = await provider.createCheckout(request({ expiresAt: world.now + 1000 }));
    world.now += 17 * 60_000;
    expect(await world.sentTypes(({ event }) => event)).toEqual(["payment_link.expired"]);
    expect(await provider.read(checkoutRef)).toMatchObject({ checkout: "expired" });
    expect((await world.visit(url, { card: GOOD })).status).toBe(410);
  });

  it("is nothing for subscriptions, and needs the right keys", async () => {
    const subscription = { interval: "month", trialDays: 0 } as const;
    await expect(provider.createCheckout(request({ subscription }))).rejects.toMatchObject({
      isPassing: false,
    });
    await expect(providerWith("other").createCheckout(request())).rejects.toMatchObject({
      name: "ProviderFault",
      isPassing: true,
    });
    await expect(provider.read("plink_none")).rejects.toMatchObject({ isPassing: false });
  });
});

describe("money back at Razorpay", () => {
  it("gives back once for each id, and never more than was paid", async () => {
    const { checkoutRef, paymentRef } = await paid();
    const refund = (refundId: string, amount: number) =>
      provider.refund({ paymentRef, refundId, amount, currency: "INR" });
    const [first, again] = await Promise.all([refund("refund-1", 30000), refund("refund-1", 30000)]);
    expect(again).toEqual(first);
    await expect(refund("refund-2", 30000)).rejects.toMatchObject({ isPassing: false });
    await expect(refund("refund-1", 1)).rejects.toMatchObject({ isPassing: false });
    await refund("refund-3", 19900);
    await expect(refund("refund-4", 1)).rejects.toMatchObject({ isPassing: false });
    const { refunds, payment } = await provider.read(checkoutRef);
    expect(payment?.status).toBe("paid");
    expect(refunds.map(({ ourId, amount }) => [ourId, amount])).toEqual([
      ["refund-3", 19900],
      ["refund-1", 30000],
    ]);
  });

  it("waits where the bank is slow, and may fail", async () => {
    const { checkoutRef, paymentRef } = await paid("4000000000007726");
    const asked = { paymentRef, refundId: "refund-1", amount: 49900, currency: "INR" } as const;
    const { providerRef, status } = await provider.refund(asked);
    expect(status).toBe("pending");
    await world.knob(`razorpay/refunds/${providerRef}/settle`, { outcome: "failed" });
    expect((await provider.read(checkoutRef)).refunds).toMatchObject([{ status: "failed" }]);
  });

  it.each(["won", "lost"] as const)("shows a dispute that is %s", async (status) => {
    const { checkoutRef, paymentRef } = await paid();
    await world.knob(`razorpay/payments/${paymentRef}/dispute`, { status: "open" });
    expect((await provider.read(checkoutRef)).disputes).toMatchObject([{ status: "open", amount: 49900 }]);
    await world.knob(`razorpay/payments/${paymentRef}/dispute`, { status });
    expect((await provider.read(checkoutRef)).disputes).toMatchObject([{ status }]);
    expect(await world.sentTypes(({ event }) => event)).toContain(`payment.dispute.${status}`);
  });
});

describe("Razorpay's webhooks", () => {
  it("are signed as Parley checks them, and name what they are about", async () => {
    const { checkoutRef, paymentRef } = await paid();
    await provider.refund({ paymentRef, refundId: "refund-1", amount: 1, currency: "INR" });
    await world.knob(`razorpay/payments/${paymentRef}/dispute`);
    await world.deliver();
    const subjects = [];
    for (const { path, headers, body } of world.sent) {
      expect(path).toBe("/api/v1/payments/webhook/razorpay");
      expect(headers["x-razorpay-event-id"]).toMatch(/^\w{14}$/);
      const header = headers["x-razorpay-signature"];
      expect(await isSignedByRazorpay({ header, body }, { secret: keys.webhookSecret })).toBe(true);
      expect(await isSignedByRazorpay({ header, body: `${body} ` }, { secret: keys.webhookSecret })).toBe(
        false,
      );
      expect(await isSignedByRazorpay({ header, body }, { secret: "other" })).toBe(false);
      subjects.push(provider.subjectOf(body));
    }
    const about = { kind: "payment", paymentRef };
    expect(subjects).toEqual([about, { kind: "checkout", checkoutRef }, about, about, about]);
    expect(provider.subjectOf("{}")).toBeNull();
  });
});
