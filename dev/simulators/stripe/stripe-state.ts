import type Stripe from "stripe";
import { Collection } from "../payments/documents.ts";
import type { Stage } from "../payments/played-provider.ts";
import { newRef } from "../payments/references.ts";

/** What a checkout was asked to do once it is paid; Stripe keeps it too, and does not show it. */
export interface CheckoutPlan {
  id: string;
  title: string;
  amount: number;
  currency: string;
  interval: "month" | "year" | null;
  trialDays: number;
  paymentMetadata: Record<string, string>;
  subscriptionMetadata: Record<string, string>;
}

export interface PortalVisit {
  id: string;
  customer: string;
  returnUrl: string;
}

type Customer = Stripe.Customer;
export const API_VERSION = "2026-10-28.endive";

/** Everything that the Stripe of this machine knows. */
export class StripeState {
  readonly customers: Collection<Customer>;
  readonly sessions: Collection<Stripe.Checkout.Session>;
  readonly plans: Collection<CheckoutPlan>;
  readonly payments: Collection<Stripe.PaymentIntent>;
  readonly charges: Collection<Stripe.Charge>;
  readonly balance: Collection<Stripe.BalanceTransaction>;
  readonly refunds: Collection<Stripe.Refund>;
  readonly disputes: Collection<Stripe.Dispute>;
  readonly subscriptions: Collection<Stripe.Subscription>;
  readonly invoices: Collection<Stripe.Invoice>;
  readonly invoicePayments: Collection<Stripe.InvoicePayment>;
  /** Which card a payment was made with, by the payment's id. */
  readonly cards: Collection<{ id: string; number: string }>;
  readonly visits: Collection<PortalVisit>;
  readonly stage: Stage;

  constructor(stage: Stage) {
    const { documents } = stage;
    this.stage = stage;
    this.customers = new Collection(documents, "stripe customer");
    this.sessions = new Collection(documents, "stripe session");
    this.plans = new Collection(documents, "stripe checkout plan");
    this.payments = new Collection(documents, "stripe payment_intent");
    this.charges = new Collection(documents, "stripe charge", (charge) => nameOf(charge.payment_intent));
    this.balance = new Collection(documents, "stripe balance_transaction");
    this.refunds = new Collection(documents, "stripe refund", (refund) => nameOf(refund.payment_intent));
    this.disputes = new Collection(documents, "stripe dispute", (dispute) => nameOf(dispute.payment_intent));
    this.subscriptions = new Collection(documents, "stripe subscription", ({ customer }) => nameOf(customer));
    this.invoices = new Collection(documents, "stripe invoice", subscriptionOf);
    this.invoicePayments = new Collection(documents, "stripe invoice_payment", (payment) =>
      nameOf(payment.invoice),
    );
    this.cards = new Collection(documents, "stripe card");
    this.visits = new Collection(documents, "stripe portal visit");
  }

  /** Seconds since the epoch, as Stripe counts. */
  now(): number {
    return Math.floor(this.stage.now() / 1000);
  }

  /** Something has happened to a document: it is told as it is now. */
  emit(type: string, object: { id: string }): void {
    const id = newRef("evt_");
    const event = {
      id,
      object: "event",
      api_version: API_VERSION,
      created: this.now(),
      data: { object },
      livemode: false,
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
      type,
    };
    this.stage.courier.emit({ id, provider: "stripe", type, body: JSON.stringify(event, null, 2) });
  }
}

/** The id of what may be there whole; empty for nothing. */
export function nameOf(reference: string | { id: string } | null | undefined): string {
  return typeof reference === "string" ? reference : (reference?.id ?? "");
}

/** The subscription that an invoice is for; empty for none. */
export function subscriptionOf({ parent }: Stripe.Invoice): string {
  return nameOf(parent?.subscription_details?.subscription);
}
