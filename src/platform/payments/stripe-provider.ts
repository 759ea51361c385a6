import type Stripe from "stripe";
import {
  type CheckoutRequest,
  type EventSubject,
  type PaymentProvider,
  ProviderFault,
  type StartedCheckout,
  type SubscriptionSnapshot,
} from "./payment-provider.ts";
import type { PaymentSnapshot } from "./payment-snapshot.ts";
import { asked } from "./stripe-answer.ts";
import { stripeSubject } from "./stripe-events.ts";
import {
  checkoutOf,
  disputesOf,
  paymentOf,
  REFUND_ID,
  refOf,
  refundOf,
  refundStatusOf,
} from "./stripe-snapshot.ts";
import { paymentRefOf, readStripeSubscription } from "./stripe-subscription.ts";

const WITH_FEE = { expand: ["latest_charge.balance_transaction"] };

/** Payments and subscriptions through Stripe Checkout. */
export class StripeProvider implements PaymentProvider {
  readonly name = "stripe";
  readonly offersSubscriptions = true;
  readonly #load: () => Promise<Stripe>;
  #loaded: Promise<Stripe> | null = null;

  /** `load` gives Stripe's client, which is large, when it is needed. */
  constructor(load: () => Promise<Stripe>) {
    this.#load = load;
  }

  async createCheckout(request: CheckoutRequest): Promise<StartedCheckout> {
    return asked(async () => {
      const session = await (
        await this.#stripe()
      ).checkout.sessions.create(sessionOf(request), {
        idempotencyKey: request.idempotencyKey,
      });
      if (session.url === null) {
        throw new ProviderFault("Stripe's checkout of this key is closed", { isPassing: false });
      }
      return { checkoutRef: session.id, url: session.url };
    });
  }

  async read(checkoutRef: string): Promise<PaymentSnapshot> {
    return asked(async () => {
      const session = await (
        await this.#stripe()
      ).checkout.sessions.retrieve(checkoutRef, {
        expand: ["payment_intent.latest_charge.balance_transaction"],
      });
      const intent = await this.#intentOf(session);
      const payment = paymentOf(intent, session);
      const [refunds, disputes] = intent === null ? [[], []] : await this.#returnsOf(intent.id);
      return {
        checkout: checkoutOf(session, payment),
        payment,
        refunds: refunds.map(refundOf),
        disputes: disputesOf(disputes),
        customerRef: refOf(session.customer),
        subscriptionRef: refOf(session.subscription),
      };
    });
  }

  async refund({ paymentRef, refundId, amount }: Parameters<PaymentProvider["refund"]>[0]) {
    return asked(async () => {
      const { id, status } = await (
        await this.#stripe()
      ).refunds.create(
        { payment_intent: paymentRef, amount, metadata: { [REFUND_ID]: refundId } },
        { idempotencyKey: `refund-${refundId}` },
      );
      return { providerRef: id, status: refundStatusOf(status) };
    });
  }

  async readSubscription(subscriptionRef: string): Promise<SubscriptionSnapshot> {
    return asked(async () => readStripeSubscription(await this.#stripe(), subscriptionRef));
  }

  async setEnding(subscriptionRef: string, isEnding: boolean): Promise<void> {
    await asked(async () =>
      (await this.#stripe()).subscriptions.update(subscriptionRef, { cancel_at_period_end: isEnding }),
    );
  }

  async endNow(subscriptionRef: string): Promise<void> {
    await asked(async () => {
      const { status } = await (await this.#stripe()).subscriptions.retrieve(subscriptionRef);
      if (status !== "canceled") await (await this.#stripe()).subscriptions.cancel(subscriptionRef);
    });
  }

  async portalUrl({ customerRef, returnUrl }: { customerRef: string; returnUrl: string }): Promise<string> {
    return asked(async () => {
      const options = { customer: customerRef, return_url: returnUrl };
      return (await (await this.#stripe()).billingPortal.sessions.create(options)).url;
    });
  }

  subjectOf(payload: string): EventSubject | null {
    return stripeSubject(payload);
  }

  #stripe(): Promise<Stripe> {
    this.#loaded ??= this.#load();
    return this.#loaded;
  }

  /** A subscription's payment is that of its first invoice. */
  async #intentOf(session: Stripe.Checkout.Session): Promise<Stripe.PaymentIntent | null> {
    const known = session.payment_intent;
    if (known !== null && typeof known === "object") return known;
    const invoiceRef = refOf(session.invoice);
    if (invoiceRef === null) return null;
    const invoice = await (await this.#stripe()).invoices.retrieve(invoiceRef, { expand: ["payments"] });
    const ref = paymentRefOf(invoice);
    return ref === null ? null : (await this.#stripe()).paymentIntents.retrieve(ref, WITH_FEE);
  }

  async #returnsOf(intent: string): Promise<[Stripe.Refund[], Stripe.Dispute[]]> {
    const query = { payment_intent: intent, limit: 100 };
    const [refunds, disputes] = await Promise.all([
      (await this.#stripe()).refunds.list(query),
      (await this.#stripe()).disputes.list(query),
    ]);
    return [refunds.data, disputes.data];
  }
}

function sessionOf(request: CheckoutRequest): Stripe.Checkout.SessionCreateParams {
  const { orderId, title, amount, currency, customer, subscription } = request;
  const metadata = { orderId, userId: customer.userId };
  const recurring = subscription === null ? {} : { recurring: { interval: subscription.interval } };
  const trialDays = subscription?.trialDays ?? 0;
  const price = { currency: currency.toLowerCase(), unit_amount: amount, product_data: { name: title } };
  return {
    line_items: [{ quantity: 1, price_data: { ...price, ...recurring } }],
    ...(subscription === null
      ? { mode: "payment", payment_intent_data: { metadata } }
      : {
          mode: "subscription",
          subscription_data: { metadata, ...(trialDays > 0 ? { trial_period_days: trialDays } : {}) },
        }),
    client_reference_id: orderId,
    metadata,
    ...(customer.customerRef === null
      ? { customer_email: customer.email }
      : { customer: customer.customerRef }),
    success_url: request.successUrl,
    cancel_url: request.cancelUrl,
    expires_at: Math.ceil(request.expiresAt / 1000),
  };
}
