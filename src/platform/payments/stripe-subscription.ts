import type Stripe from "stripe";
import type { SubscriptionSnapshot } from "./payment-provider.ts";
import { currencyOf, refOf } from "./stripe-snapshot.ts";

/** Eight years of months: as many as one request brings. */
const LATEST = 100;

/** How a subscription stands, with the payments for its periods, newest first. */
export async function readStripeSubscription(stripe: Stripe, id: string): Promise<SubscriptionSnapshot> {
  const [subscription, invoices] = await Promise.all([
    stripe.subscriptions.retrieve(id),
    stripe.invoices.list({ subscription: id, status: "paid", limit: LATEST, expand: ["data.payments"] }),
  ]);
  const customerRef = refOf(subscription.customer);
  const fees = await feesOf(stripe, customerRef);
  const ends = subscription.items.data.map((item) => item.current_period_end);
  return {
    status: statusOf(subscription.status),
    isEnding: subscription.cancel_at_period_end,
    periodEndsAt: Math.max(...ends) * 1000,
    customerRef,
    payments: invoices.data.flatMap((invoice) => paymentOfInvoice(invoice, fees)),
  };
}

/** The payment that an invoice was paid with, asked with `payments`; null when it was over nothing. */
export function paymentRefOf(invoice: Stripe.Invoice): string | null {
  const payments = invoice.payments?.data ?? [];
  const paid = payments.find(({ status }) => status === "paid");
  return refOf(paid?.payment.payment_intent);
}

/** What Stripe keeps of each payment of a customer, by the payment's name. */
async function feesOf(stripe: Stripe, customer: string | null): Promise<ReadonlyMap<string, number>> {
  if (customer === null) return new Map();
  const charges = await stripe.charges.list({
    customer,
    limit: LATEST,
    expand: ["data.balance_transaction"],
  });
  const fees = new Map<string, number>();
  for (const { payment_intent: intent, balance_transaction: balance } of charges.data) {
    const ref = refOf(intent);
    if (ref !== null && balance !== null && typeof balance === "object") fees.set(ref, balance.fee);
  }
  return fees;
}

function paymentOfInvoice(invoice: Stripe.Invoice, fees: ReadonlyMap<string, number>) {
  const providerRef = paymentRefOf(invoice);
  if (providerRef === null || invoice.amount_paid === 0) return [];
  return [
    {
      providerRef,
      amount: invoice.amount_paid,
      currency: currencyOf(invoice.currency),
      feeAmount: fees.get(providerRef) ?? null,
      paidAt: (invoice.status_transitions.paid_at ?? invoice.created) * 1000,
    },
  ];
}

/** What is paused or was never begun opens nothing, so it is over for us. */
function statusOf(status: string): SubscriptionSnapshot["status"] {
  if (status === "trialing" || status === "active") return status;
  return status === "past_due" || status === "unpaid" ? "past_due" : "ended";
}
