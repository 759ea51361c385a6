import type Stripe from "stripe";
import { newBalanceTransaction, newCharge, newPaymentIntent, type NewPayment } from "./payment-documents.ts";
import { nameOf, type StripeState } from "./stripe-state.ts";

/** A payment that nobody has tried yet. */
export function beginPayment(state: StripeState, asked: Omit<NewPayment, "created">): Stripe.PaymentIntent {
  const payment = state.payments.save(newPaymentIntent({ ...asked, created: state.now() }));
  state.emit("payment_intent.created", payment);
  return payment;
}

/** The money is there. */
export function chargeNow(
  state: StripeState,
  payment: Stripe.PaymentIntent,
  card: string,
): Stripe.PaymentIntent {
  const pending = state.charges.find(nameOf(payment.latest_charge));
  const fresh = newCharge(payment, { created: state.now(), status: "succeeded" });
  const charged = pending?.status === "pending" ? { ...fresh, id: pending.id } : fresh;
  const balance = state.balance.save(newBalanceTransaction(charged, state.now()));
  const charge = state.charges.save({ ...charged, balance_transaction: balance.id });
  state.cards.save({ id: payment.id, number: card });
  const paid = state.payments.save({
    ...payment,
    status: "succeeded",
    amount_received: payment.amount,
    latest_charge: charge.id,
    last_payment_error: null,
    next_action: null,
  });
  state.emit("charge.succeeded", charge);
  state.emit("payment_intent.succeeded", paid);
  return paid;
}

/** The card is declined: the payment waits for another. */
export function declineNow(state: StripeState, payment: Stripe.PaymentIntent): Stripe.PaymentIntent {
  const pending = state.charges.find(nameOf(payment.latest_charge));
  const fresh = newCharge(payment, { created: state.now(), status: "failed" });
  const charge = state.charges.save(pending?.status === "pending" ? { ...fresh, id: pending.id } : fresh);
  const declined = state.payments.save({
    ...payment,
    status: "requires_payment_method",
    latest_charge: charge.id,
    next_action: null,
    last_payment_error: {
      charge: charge.id,
      code: "card_declined",
      decline_code: "generic_decline",
      message: "Your card was declined.",
      type: "card_error",
    },
  });
  state.emit("charge.failed", charge);
  state.emit("payment_intent.payment_failed", declined);
  return declined;
}

/** The bank has promised the money. */
export function chargeLater(
  state: StripeState,
  payment: Stripe.PaymentIntent,
  card: string,
): Stripe.PaymentIntent {
  const charge = state.charges.save(newCharge(payment, { created: state.now(), status: "pending" }));
  state.cards.save({ id: payment.id, number: card });
  const processing = state.payments.save({ ...payment, status: "processing", latest_charge: charge.id });
  state.emit("payment_intent.processing", processing);
  return processing;
}
