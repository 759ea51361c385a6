import { outcomeOf } from "../payments/cards.ts";
import { hmacHex } from "../payments/hmac.ts";
import type { Attempt, AttemptResult } from "../payments/played-provider.ts";
import { newRef } from "../payments/references.ts";
import type { Payment, PaymentLink, RazorpayState } from "./razorpay-state.ts";

/** A buyer tries to pay on the hosted page. */
export async function attempt(
  state: RazorpayState,
  link: PaymentLink,
  { card, confirm, keySecret }: Attempt & { keySecret: string },
): Promise<AttemptResult> {
  if (link.status !== "created") return { outcome: "closed", location: null };
  const known = outcomeOf(card);
  if (known === null || known.outcome === "later") return { outcome: "unknown_card", location: null };
  if (known.outcome === "needs_confirmation" && confirm === undefined) {
    return { outcome: "needs_confirmation", location: null };
  }
  if (known.outcome === "declined" || confirm === "fail") {
    fail(state, link);
    return { outcome: "declined", location: null };
  }
  const payment = capture(state, link);
  state.cards.save({ id: payment.id, number: known.number });
  return { outcome: "paid", location: await callbackUrl(link, payment.id, keySecret) };
}

/** Nobody can pay any more. False when it was not open. */
export function close(state: RazorpayState, link: PaymentLink, status: "expired" | "cancelled"): boolean {
  if (link.status !== "created") return false;
  const at = state.now();
  const closed = state.links.save({ ...link, status, [`${status}_at`]: at, updated_at: at });
  state.emit(`payment_link.${status}`, { payment_link: closed });
  return true;
}

function fail(state: RazorpayState, link: PaymentLink): void {
  const payment = state.payments.save({
    ...newPayment(state, link),
    status: "failed",
    error_code: "BAD_REQUEST_ERROR",
    error_description: "Your payment was declined by the bank.",
    error_source: "bank",
    error_step: "payment_authorization",
    error_reason: "payment_failed",
  });
  const order = state.orders.find(link.order_id);
  if (order !== null) state.orders.save({ ...order, status: "attempted", attempts: order.attempts + 1 });
  state.emit("payment.failed", { payment });
}

/** 2 % stay at Razorpay, and 18 % tax on that. */
function capture(state: RazorpayState, link: PaymentLink): Payment {
  const base = Math.round(link.amount * 0.02);
  const tax = Math.round(base * 0.18);
  const captured: Payment = { ...newPayment(state, link), status: "captured", captured: true };
  const payment = state.payments.save({ ...captured, fee: base + tax, tax });
  const order = state.orders.find(link.order_id);
  if (order === null) throw new Error(`${link.id} has no order`);
  const paidOrder = state.orders.save({
    ...order,
    status: "paid",
    amount_paid: order.amount,
    amount_due: 0,
    attempts: order.attempts + 1,
  });
  const { id, amount, method, status, created_at: createdAt } = payment;
  const paid = state.links.save({
    ...link,
    status: "paid",
    amount_paid: amount,
    payments: [{ payment_id: id, amount, method, status, created_at: createdAt }],
    updated_at: state.now(),
  });
  state.emit("payment.captured", { payment });
  state.emit("payment_link.paid", { payment_link: paid, order: paidOrder, payment });
  return payment;
}

function newPayment(state: RazorpayState, link: PaymentLink): Payment {
  return {
    id: newRef("pay_", 14),
    entity: "payment",
    amount: link.amount,
    currency: link.currency,
    status: "created",
    order_id: link.order_id,
    invoice_id: null,
    international: link.currency !== "INR",
    method: "card",
    amount_refunded: 0,
    refund_status: null,
    captured: false,
    description: link.description,
    card_id: newRef("card_", 14),
    email: link.customer["email"] ?? "",
    contact: link.customer["contact"] ?? "",
    notes: link.notes,
    fee: null,
    tax: null,
    error_code: null,
    error_description: null,
    error_source: null,
    error_step: null,
    error_reason: null,
    created_at: state.now(),
  };
}

/** Where the buyer goes, with a signature over what is said there (razorpay.com/docs/payment-links/callback). */
async function callbackUrl(link: PaymentLink, payment: string, keySecret: string): Promise<string> {
  const url = new URL(link.callback_url);
  const said = [link.id, link.reference_id, "paid", payment];
  url.searchParams.set("razorpay_payment_id", payment);
  url.searchParams.set("razorpay_payment_link_id", link.id);
  url.searchParams.set("razorpay_payment_link_reference_id", link.reference_id);
  url.searchParams.set("razorpay_payment_link_status", "paid");
  url.searchParams.set("razorpay_signature", await hmacHex(said.join("|"), keySecret));
  return url.toString();
}
