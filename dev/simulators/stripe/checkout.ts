import type Stripe from "stripe";
import { type CardOutcome, outcomeOf } from "../payments/cards.ts";
import type { Attempt, AttemptResult } from "../payments/played-provider.ts";
import { newRef } from "../payments/references.ts";
import { newCustomer } from "./customer-document.ts";
import { beginPayment, chargeLater, chargeNow, declineNow } from "./charging.ts";
import { type CheckoutPlan, nameOf, type StripeState } from "./stripe-state.ts";
import { beginSubscription } from "./subscribing.ts";

type Session = Stripe.Checkout.Session;

/** A buyer tries to pay on the hosted page. */
export function attempt(state: StripeState, session: Session, { card, confirm }: Attempt): AttemptResult {
  if (session.status !== "open") return { outcome: "closed", location: null };
  const known = outcomeOf(card);
  if (known === null) return { outcome: "unknown_card", location: null };
  const outcome = confirmed(known.outcome, confirm);
  if (outcome === "needs_confirmation") return { outcome, location: null };
  const begun = withPayment(state, session);
  const plan = planOf(state, session);
  if (outcome === "declined") {
    const payment = state.payments.find(nameOf(begun.payment_intent));
    if (payment !== null) declineNow(state, payment);
    return { outcome, location: null };
  }
  complete(state, begun, { plan, card: known.number, isLater: outcome === "later" });
  return { outcome: "paid", location: successUrl(session) };
}

/** Nobody can pay any more. False when it was not open. */
export function expire(state: StripeState, session: Session): boolean {
  if (session.status !== "open") return false;
  state.emit("checkout.session.expired", state.sessions.save({ ...session, status: "expired", url: null }));
  return true;
}

/** What the bank had promised comes, or does not. */
export function settle(state: StripeState, payment: Stripe.PaymentIntent, hasCome: boolean): boolean {
  if (payment.status !== "processing") return false;
  const session = state.sessions.list().find((known) => known.payment_intent === payment.id);
  if (session === undefined) return false;
  const card = state.cards.find(payment.id)?.number ?? "";
  if (hasCome) chargeNow(state, payment, card);
  else declineNow(state, payment);
  const settled = state.sessions.save({ ...session, payment_status: hasCome ? "paid" : "unpaid" });
  state.emit(`checkout.session.async_payment_${hasCome ? "succeeded" : "failed"}`, settled);
  return true;
}

export function planOf(state: StripeState, session: Session): CheckoutPlan {
  const plan = state.plans.find(session.id);
  if (plan === null) throw new Error(`${session.id} has no plan`);
  return plan;
}

function confirmed(outcome: CardOutcome, confirm: Attempt["confirm"]): CardOutcome {
  if (outcome !== "needs_confirmation" || confirm === undefined) return outcome;
  return confirm === "approve" ? "approved" : "declined";
}

/** As at Stripe, the payment begins with the first attempt; a subscription's is made by its invoice. */
function withPayment(state: StripeState, session: Session): Session {
  if (session.mode !== "payment" || session.payment_intent !== null) return session;
  const plan = planOf(state, session);
  const payment = beginPayment(state, {
    amount: plan.amount,
    currency: plan.currency,
    customer: nameOf(session.customer) || null,
    description: plan.title,
    metadata: plan.paymentMetadata,
  });
  return state.sessions.save({ ...session, payment_intent: payment.id });
}

function complete(
  state: StripeState,
  session: Session,
  { plan, card, isLater }: { plan: CheckoutPlan; card: string; isLater: boolean },
): void {
  const done: Session = {
    ...withCustomer(state, session),
    status: "complete",
    url: null,
    payment_status: isLater ? "unpaid" : "paid",
  };
  const payment = state.payments.find(nameOf(session.payment_intent));
  if (session.mode === "subscription") {
    const customer = nameOf(done.customer);
    const { subscription, invoice } = beginSubscription(state, { plan, customer, card });
    done.subscription = subscription.id;
    done.invoice = invoice.id;
    if (invoice.amount_due === 0) done.payment_status = "no_payment_required";
  } else if (payment !== null) {
    if (isLater) chargeLater(state, payment, card);
    else chargeNow(state, payment, card);
  }
  state.emit("checkout.session.completed", state.sessions.save(done));
}

/** A subscription always has a customer; a payment only when one was named. */
function withCustomer(state: StripeState, session: Session): Session {
  if (session.customer !== null || session.mode !== "subscription") return session;
  const email = session.customer_email;
  const customer = state.customers.save(
    newCustomer({ id: newRef("cus_", 14), created: state.now(), email, name: null, metadata: {} }),
  );
  return { ...session, customer: customer.id };
}

function successUrl(session: Session): string {
  return (session.success_url ?? "/").replaceAll("{CHECKOUT_SESSION_ID}", session.id);
}
