import type Stripe from "stripe";
import { beginPayment, chargeNow, declineNow } from "./charging.ts";
import { newInvoice, newInvoicePayment } from "./invoice-documents.ts";
import { type CheckoutPlan, nameOf, type StripeState } from "./stripe-state.ts";
import { inPeriod, newSubscription, type Period, periodOf } from "./subscription-documents.ts";

const DAY_SECONDS = 86_400;

/** A subscription and its first invoice, which is paid: with a trial it is over nothing. */
export function beginSubscription(
  state: StripeState,
  { plan, customer, card }: { plan: CheckoutPlan; customer: string; card: string },
): { subscription: Stripe.Subscription; invoice: Stripe.Invoice } {
  const created = state.now();
  const end = plan.trialDays > 0 ? created + plan.trialDays * DAY_SECONDS : after(created, plan.interval);
  const period = { start: created, end };
  const subscription = state.subscriptions.save(newSubscription(plan, { customer, created, period }));
  state.emit("customer.subscription.created", subscription);
  const amount = plan.trialDays > 0 ? 0 : plan.amount;
  const reason = "subscription_create";
  const open = state.invoices.save(newInvoice(subscription, { created, amount, period, reason }));
  const invoice = payInvoice(state, open, card);
  return { subscription: withInvoice(state, subscription, invoice.id), invoice };
}

/** The next period begins now: it is charged, or the charge fails, or it ends because it was cancelled. */
export function advance(state: StripeState, subscription: Stripe.Subscription, isPaid: boolean): boolean {
  if (subscription.status === "canceled") return false;
  if (subscription.cancel_at_period_end) {
    endSubscription(state, subscription);
    return true;
  }
  const unpaid = state.invoices.list(subscription.id).find(({ status }) => status === "open");
  const renewed = unpaid === undefined ? intoNextPeriod(state, subscription) : subscription;
  const invoice = unpaid ?? renewalOf(state, renewed);
  if (isPaid) payInvoice(state, invoice, "4242424242424242");
  else failInvoice(state, invoice);
  const status = isPaid ? "active" : "past_due";
  const known = { ...renewed, status, latest_invoice: invoice.id };
  state.emit("customer.subscription.updated", state.subscriptions.save(known));
  return true;
}

/** It is over, at once. */
export function endSubscription(state: StripeState, subscription: Stripe.Subscription): Stripe.Subscription {
  const at = state.now();
  const canceledAt = subscription.canceled_at ?? at;
  const ended = { ...subscription, status: "canceled" as const, ended_at: at, canceled_at: canceledAt };
  state.emit("customer.subscription.deleted", state.subscriptions.save(ended));
  return ended;
}

/** Whether it ends with its period. */
export function setEnding(
  state: StripeState,
  subscription: Stripe.Subscription,
  isEnding: boolean,
): Stripe.Subscription {
  const changed: Stripe.Subscription = {
    ...subscription,
    cancel_at_period_end: isEnding,
    cancel_at: isEnding ? periodOf(subscription).end : null,
    canceled_at: isEnding ? state.now() : null,
  };
  state.emit("customer.subscription.updated", state.subscriptions.save(changed));
  return changed;
}

function intoNextPeriod(state: StripeState, subscription: Stripe.Subscription): Stripe.Subscription {
  const { end: start } = periodOf(subscription);
  const interval = subscription.items.data[0]?.plan.interval === "year" ? "year" : "month";
  return state.subscriptions.save(inPeriod(subscription, { start, end: after(start, interval) }));
}

function renewalOf(state: StripeState, subscription: Stripe.Subscription): Stripe.Invoice {
  const period: Period = periodOf(subscription);
  const amount = subscription.items.data[0]?.price.unit_amount ?? 0;
  const asked = { created: state.now(), amount, period, reason: "subscription_cycle" } as const;
  return state.invoices.save(newInvoice(subscription, asked));
}

function payInvoice(state: StripeState, invoice: Stripe.Invoice, card: string): Stripe.Invoice {
  const at = state.now();
  if (invoice.amount_due > 0) {
    const { id: payment } = chargeNow(state, paymentOf(state, invoice), card);
    state.invoicePayments.save(newInvoicePayment(invoice, { payment, created: at }));
  }
  const paid: Stripe.Invoice = {
    ...invoice,
    status: "paid",
    amount_paid: invoice.amount_due,
    amount_remaining: 0,
    attempted: true,
    attempt_count: invoice.attempt_count + 1,
    status_transitions: { ...invoice.status_transitions, paid_at: at },
  };
  state.emit("invoice.paid", state.invoices.save(paid));
  return paid;
}

function failInvoice(state: StripeState, invoice: Stripe.Invoice): void {
  declineNow(state, paymentOf(state, invoice));
  const failed = { ...invoice, attempted: true, attempt_count: invoice.attempt_count + 1 };
  state.emit("invoice.payment_failed", state.invoices.save(failed));
}

function paymentOf(state: StripeState, invoice: Stripe.Invoice): Stripe.PaymentIntent {
  return beginPayment(state, {
    amount: invoice.amount_due,
    currency: invoice.currency,
    customer: nameOf(invoice.customer),
    description: "Subscription",
    metadata: {},
  });
}

function withInvoice(state: StripeState, subscription: Stripe.Subscription, invoice: string) {
  return state.subscriptions.save({ ...subscription, latest_invoice: invoice });
}

/** A month or a year later, by the calendar; the 31st becomes the last day of a shorter month. */
function after(seconds: number, interval: "month" | "year" | null): number {
  const from = new Date(seconds * 1000);
  const months = from.getUTCMonth() + (interval === "year" ? 12 : 1);
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), months + 1, 0)).getUTCDate();
  const to = new Date(from);
  to.setUTCFullYear(from.getUTCFullYear(), months, Math.min(from.getUTCDate(), lastDay));
  return Math.floor(to.getTime() / 1000);
}
