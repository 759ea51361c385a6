import { beforeEach, describe, expect, it } from "vitest";
import type { CheckoutRequest } from "../../../src/platform/payments/payment-provider.ts";
import { PaypalProvider } from "../../../src/platform/payments/paypal-provider.ts";
import {
  CertificateUnreachableError,
  PaypalCertificates,
} from "../../../src/webhooks/paypal-certificates.ts";
import { isSignedByPaypal } from "../../../src/webhooks/paypal-signature.ts";
import type { SignedWebhook } from "../payments/played-event.ts";
import { PlayedPayments, settingsForTests } from "../payments/stage-for-tests.ts";
import { crc32 } from "./crc32.ts";

const GOOD = "4242424242424242";
const { clientId, clientSecret, webhookId } = settingsForTests.paypal;
const apiUrl = settingsForTests.baseUrls.paypal;
let world: PlayedPayments;
let provider: PaypalProvider;

beforeEach(() => {
  world = new PlayedPayments(settingsForTests);
  provider = new PaypalProvider({ clientId, clientSecret, apiUrl }, world.fetch, () => world.now);
});

function request(overrides: Partial<CheckoutRequest> = {}): CheckoutRequest {
  return {
    orderId: "order-1",
    title: "Business English",
    amount: 1999,
    currency: "EUR",
    customer: { userId: "user-1", email: "ana@example.com", customerRef: null },
    successUrl: "https://parley.test/done?order=order-1",
    cancelUrl: "https://parley.test/back",
    expiresAt: world.now + 60 * 60_000,
    subscription: null,
    idempotencyKey: "order-1",
    ...overrides,
  };
}

async function paid(card = GOOD) {
  const checkout = await provider.createCheckout(request());
  await world.visit(checkout.url, { card });
  const snapshot = await provider.read(checkout.checkoutRef);
  return { ...checkout, snapshot, paymentRef: snapshot.payment?.providerRef ?? "" };
}

const typesSent = () => world.sentTypes(({ event_type: type }) => type);

describe("an order at PayPal", () => {
  it("is open, approved by the buyer, and taken when it is read", async () => {
    const { checkoutRef, url } = await provider.createCheckout(request());
    expect(await provider.read(checkoutRef)).toMatchObject({ checkout: "open", payment: null });
    const done = await world.visit(url, { card: GOOD });
    const back = new URL(done.headers.get("location") ?? "");
    expect([back.searchParams.get("order"), back.searchParams.get("token")]).toEqual([
      "order-1",
      checkoutRef,
    ]);
    const read = await Promise.all([provider.read(checkoutRef), provider.read(checkoutRef)]);
    expect(read[1]).toEqual(read[0]);
    expect(read[0]).toMatchObject({
      checkout: "complete",
      payment: { status: "paid", amount: 1999, currency: "EUR", feeAmount: 119 },
    });
    expect(await typesSent()).toEqual(["CHECKOUT.ORDER.APPROVED", "PAYMENT.CAPTURE.COMPLETED"]);
  });

  it("is the same for the same key", async () => {
    expect(await provider.createCheckout(request())).toEqual(await provider.createCheckout(request()));
  });

  it("stays open when the card is declined or the buyer goes back, and is gone after its time", async () => {
    const { checkoutRef, url } = await provider.createCheckout(request());
    expect((await world.visit(url, { card: "4000000000000002" })).status).toBe(402);
    const back = await world.visit(url, { action: "cancel" });
    expect(back.headers.get("location")).toBe(`https://parley.test/back?token=${checkoutRef}`);
    expect(await provider.read(checkoutRef)).toMatchObject({ checkout: "open" });
    world.now += 3 * 60 * 60_000;
    await world.deliver();
    expect(await provider.read(checkoutRef)).toMatchObject({ checkout: "expired", payment: null });
    expect((await world.visit(url)).status).toBe(410);
  });

  it("is not taken when it was approved after its time", async () => {
    const { checkoutRef, url } = await provider.createCheckout(request());
    world.now += 60 * 60_000;
    expect((await world.visit(url, { card: GOOD })).status).toBe(303);
    expect(await provider.read(checkoutRef)).toMatchObject({ checkout: "expired", payment: null });
    expect(await typesSent()).toEqual(["CHECKOUT.ORDER.APPROVED"]);
  });

  it.each([
    ["succeeded", { checkout: "complete", payment: { status: "paid", feeAmount: 119 } }, "COMPLETED"],
    ["failed", { checkout: "failed", payment: { status: "failed" } }, "DENIED"],
  ])("waits for a bank's money, which has %s", async (outcome, snapshot, type) => {
    const { checkoutRef, paymentRef } = await paid("bank");
    expect(await provider.read(checkoutRef)).toMatchObject({
      payment: { status: "processing", feeAmount: null },
    });
    await world.knob(`paypal/payments/${paymentRef}/settle`, { outcome });
    expect(await provider.read(checkoutRef)).toMatchObject(snapshot);
    expect(await typesSent()).toContain(`PAYMENT.CAPTURE.${type}`);
  });

  it("is nothing for subscriptions, and needs the right keys", async () => {
    const subscription = { interval: "month", trialDays: 0 } as const;
    await expect(provider.createCheckout(request({ subscription }))).rejects.toMatchObject({
      isPassing: false,
    });
    const stranger = new PaypalProvider({ clientId, clientSecret: "other", apiUrl }, world.fetch, () => 0);
    await expect(stranger.createCheckout(request())).rejects.toMatchObject({ name: "ProviderFault" });
  });

  it("gets a new token when the old one is over", async () => {
    await provider.createCheckout(request());
    world.now += 10 * 60 * 60_000;
    await expect(provider.createCheckout(request({ idempotencyKey: "two" }))).resolves.toBeDefined();
  });
});

describe("money back at PayPal", () => {
  it("gives back once for each id, and never more than was taken", async () => {
    const { checkoutRef, paymentRef } = await paid();
    const refund = (refundId: string, amount: number) =>
      provider.refund({ paymentRef, refundId, amount, currency: "EUR" });
    const [first, again] = await Promise.all([refund("refund-1", 1000), refund("refund-1", 1000)]);
    expect(again).toEqual(first);
    await expect(refund("refund-2", 1000)).rejects.toThrow("REFUND_AMOUNT_EXCEEDED");
    await refund("refund-3", 999);
    await expect(refund("refund-4", 1)).rejects.toThrow("CAPTURE_FULLY_REFUNDED");
    const { refunds, payment } = await provider.read(checkoutRef);
    expect(payment).toMatchObject({ status: "paid", amount: 1999 });
    expect(refunds.map(({ ourId, amount, status }) => [ourId, amount, status])).toEqual([
      ["refund-3", 999, "succeeded"],
      ["refund-1", 1000, "succeeded"],
    ]);
  });

  it.each(["won", "lost"] as const)("shows a dispute that is %s", async (status) => {
    const { checkoutRef, paymentRef } = await paid();
    await world.knob(`paypal/payments/${paymentRef}/dispute`, { status: "open" });
    expect((await provider.read(checkoutRef)).disputes).toMatchObject([{ status: "open", amount: 1999 }]);
    await world.knob(`paypal/payments/${paymentRef}/dispute`, { status });
    expect((await provider.read(checkoutRef)).disputes).toMatchObject([{ status }]);
  });
});

describe("PayPal's webhooks", () => {
  const certificatesUrl = `${apiUrl}/v1/notifications/certs/`;

  function isSigned({ headers, body }: SignedWebhook, changes: Record<string, string> = {}, now = world.now) {
    const settings = { webhookId, certificatesUrl, certificates: new PaypalCertificates(world.fetch), now };
    return isSignedByPaypal({ headers: new Headers({ ...headers, ...changes }), body }, settings);
  }

  async function oneSent(): Promise<SignedWebhook> {
    await paid();
    await world.deliver();
    const [first] = world.sent;
    if (first === undefined) throw new Error("Nothing was sent");
    return first;
  }

  it("are signed as Parley checks them, and name what they are about", async () => {
    const { checkoutRef, paymentRef } = await paid();
    await provider.refund({ paymentRef, refundId: "refund-1", amount: 1, currency: "EUR" });
    await world.knob(`paypal/payments/${paymentRef}/dispute`, { status: "lost" });
    await world.deliver();
    const subjects = [];
    for (const webhook of world.sent) {
      expect(webhook.path).toBe("/api/v1/payments/webhook/paypal");
      expect(await isSigned(webhook)).toBe(true);
      subjects.push(provider.subjectOf(webhook.body));
    }
    const order = { kind: "checkout", checkoutRef };
    const payment = { kind: "payment", paymentRef };
    expect(subjects).toEqual([order, order, payment, payment, payment]);
  });

  it("count for nothing when they are altered, old, for somebody else or signed by another", async () => {
    const webhook = await oneSent();
    expect(await isSigned({ ...webhook, body: webhook.body.replace("APPROVED", "APPROVEX") })).toBe(false);
    expect(await isSigned(webhook, {}, world.now + 301_000)).toBe(false);
    expect(await isSigned(webhook, {}, world.now - 301_000)).toBe(false);
    expect(await isSigned(webhook, { "paypal-transmission-id": crypto.randomUUID() })).toBe(false);
    expect(await isSigned(webhook, { "paypal-transmission-sig": btoa("x".repeat(256)) })).toBe(false);
    expect(await isSigned(webhook, { "paypal-transmission-sig": "" })).toBe(false);
    expect(await isSigned(webhook, { "paypal-auth-algo": "none" })).toBe(false);
    expect(await isSigned(webhook, { "paypal-transmission-time": "soon" })).toBe(false);
  });

  it.each([
    "https://evil.example/v1/notifications/certs/CERT-played",
    `${apiUrl}/v1/notifications/certs/../../../pay/CERT`,
    `${apiUrl}/v1/notifications/certs/CERT?x=1`,
    `${apiUrl}/v1/notifications/certs/`,
    "not an address",
    "",
  ])("count for nothing when the certificate is at %j", async (url) => {
    expect(await isSigned(await oneSent(), { "paypal-cert-url": url })).toBe(false);
  });

  it("cannot be judged while the certificate is out of reach", async () => {
    const webhook = await oneSent();
    const certificates = new PaypalCertificates(() => Promise.reject(new TypeError("No way there")));
    const settings = { webhookId, certificatesUrl, certificates, now: world.now };
    await expect(
      isSignedByPaypal({ headers: new Headers(webhook.headers), body: webhook.body }, settings),
    ).rejects.toBeInstanceOf(CertificateUnreachableError);
  });
});

describe("crc32", () => {
  it("is that of zlib", () => {
    expect(crc32("123456789")).toBe(0xcbf43926);
  });
});
