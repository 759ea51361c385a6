import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { breakService } from "../../../test/support/outside-people.ts";
import { cards, payAt, turnKnob } from "../../../test/support/outside-payments.ts";
import { newId } from "../ids.ts";
import type { CheckoutRequest, PaymentProvider } from "./payment-provider.ts";
import { PaypalProvider } from "./paypal-provider.ts";
import { RazorpayProvider } from "./razorpay-provider.ts";
import { stripeClient } from "./stripe-client.ts";
import { StripeProvider } from "./stripe-provider.ts";

const send: typeof fetch = (input, init) => fetch(input, init);
const providers: PaymentProvider[] = [
  new StripeProvider(async () =>
    stripeClient({ apiKey: env.STRIPE_SECRET_KEY, apiUrl: env.STRIPE_API_URL }, send),
  ),
  new RazorpayProvider(
    { keyId: env.RAZORPAY_KEY_ID, keySecret: env.RAZORPAY_KEY_SECRET, apiUrl: env.RAZORPAY_API_URL },
    send,
    Date.now,
  ),
  new PaypalProvider(
    { clientId: env.PAYPAL_CLIENT_ID, clientSecret: env.PAYPAL_CLIENT_SECRET, apiUrl: env.PAYPAL_API_URL },
    send,
    Date.now,
  ),
];

function request(): CheckoutRequest {
  const orderId = newId();
  return {
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
  };
}

describe.each(providers.map((provider) => ({ name: provider.name, provider })))(
  "$name, in the Worker",
  ({ name, provider }) => {
    it("opens one checkout for one key, takes the money, and gives it back", async () => {
      const asked = request();
      const [first, again] = [await provider.createCheckout(asked), await provider.createCheckout(asked)];
      expect(again).toEqual(first);
      expect(await payAt(first.url, cards.declined)).toBeNull();
      expect(await provider.read(first.checkoutRef)).toMatchObject({ checkout: "open", payment: null });
      expect(await payAt(first.url)).toMatch(/^https:\/\/parley\.test\/done/);
      const { checkout, payment } = await provider.read(first.checkoutRef);
      expect(checkout).toBe("complete");
      expect(payment).toMatchObject({ status: "paid", amount: 1999, currency: "USD" });
      expect(payment?.feeAmount).toBeGreaterThan(0);
      const paymentRef = payment?.providerRef ?? "";
      const refund = { paymentRef, refundId: newId(), amount: 999, currency: "USD" } as const;
      const [made, repeated] = await Promise.all([provider.refund(refund), provider.refund(refund)]);
      expect(repeated).toEqual(made);
      await expect(provider.refund({ ...refund, refundId: newId(), amount: 1001 })).rejects.toMatchObject({
        name: "ProviderFault",
        isPassing: false,
      });
      await turnKnob(name, `payments/${paymentRef}/dispute`, { status: "lost" });
      expect(await provider.read(first.checkoutRef)).toMatchObject({
        refunds: [{ ourId: refund.refundId, amount: 999, status: "succeeded" }],
        disputes: [{ amount: 1000, status: "lost" }],
      });
    });

    it("may be asked again when it was out of order", async () => {
      const { checkoutRef } = await provider.createCheckout(request());
      await breakService(`${name}.test`, 2);
      await expect(provider.read(checkoutRef)).rejects.toMatchObject({
        name: "ProviderFault",
        isPassing: true,
      });
      await breakService(`${name}.test`, 0);
      expect((await provider.read(checkoutRef)).checkout).toBe("open");
    });
  },
);
