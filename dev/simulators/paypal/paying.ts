import { BANK, outcomeOf } from "../payments/cards.ts";
import type { Attempt, AttemptResult } from "../payments/played-provider.ts";
import { type Capture, newPaypalRef, type Order, type PaypalState, type Sum } from "./paypal-state.ts";
import { shownOrder } from "./documents.ts";
import { PaypalRefusal } from "./refusal.ts";
import { amountOf, sumOf } from "./sums.ts";

/** A buyer approves on the hosted page; the money is taken when the seller asks for it. */
export function attempt(state: PaypalState, order: Order, { card, confirm }: Attempt): AttemptResult {
  if (!isOpen(order)) return { outcome: "closed", location: null };
  const known = outcomeOf(card);
  if (known === null) return { outcome: "unknown_card", location: null };
  if (known.outcome === "needs_confirmation" && confirm === undefined) {
    return { outcome: "needs_confirmation", location: null };
  }
  if (known.outcome === "declined" || confirm === "fail") return { outcome: "declined", location: null };
  const approved = state.orders.save({ ...order, status: "APPROVED", card: known.number });
  const resource = shownOrder(state, approved);
  state.emit("CHECKOUT.ORDER.APPROVED", { resourceType: "checkout-order", resource });
  const location = new URL(order.return_url);
  location.searchParams.set("token", order.id);
  location.searchParams.set("PayerID", newPaypalRef().slice(0, 13));
  return { outcome: "paid", location: location.toString() };
}

/** Whether the buyer can still approve it. */
export function isOpen({ status }: Order): boolean {
  return status === "CREATED" || status === "PAYER_ACTION_REQUIRED";
}

/**
 * Takes what was approved.
 * @throws PaypalRefusal when it was not approved, or is taken already
 */
export function capture(state: PaypalState, order: Order): Order {
  if (order.status === "COMPLETED") throw new PaypalRefusal(422, "ORDER_ALREADY_CAPTURED");
  if (order.status !== "APPROVED") throw new PaypalRefusal(422, "ORDER_NOT_APPROVED");
  const id = newPaypalRef();
  const at = state.time();
  const isLater = order.card === BANK;
  const made = state.captures.save({
    id,
    status: isLater ? "PENDING" : "COMPLETED",
    amount: order.amount,
    final_capture: true,
    custom_id: order.custom_id,
    invoice_id: order.invoice_id,
    seller_protection: { status: "ELIGIBLE" },
    ...(isLater ? {} : { seller_receivable_breakdown: breakdownOf(order.amount) }),
    supplementary_data: { related_ids: { order_id: order.id } },
    create_time: at,
    update_time: at,
    links: [
      state.link("self", `/v2/payments/captures/${id}`),
      state.link("refund", `/v2/payments/captures/${id}/refund`, "POST"),
      state.link("up", `/v2/checkout/orders/${order.id}`),
    ],
  });
  const completed = state.orders.save({ ...order, status: "COMPLETED" });
  tell(state, isLater ? "PENDING" : "COMPLETED", made);
  return completed;
}

/** What was pending comes, or does not. */
export function settleCapture(state: PaypalState, pending: Capture, hasCome: boolean): boolean {
  if (pending.status !== "PENDING") return false;
  const settled = state.captures.save({
    ...pending,
    status: hasCome ? "COMPLETED" : "DECLINED",
    ...(hasCome ? { seller_receivable_breakdown: breakdownOf(pending.amount) } : {}),
    update_time: state.time(),
  });
  tell(state, hasCome ? "COMPLETED" : "DENIED", settled);
  return true;
}

/** 3.49 % and 49 of the smallest unit stay at PayPal. */
function breakdownOf(amount: Sum) {
  const gross = amountOf(amount);
  const fee = Math.min(gross, Math.round(gross * 0.0349) + 49);
  const { currency_code: currency } = amount;
  return {
    gross_amount: amount,
    paypal_fee: sumOf(fee, currency),
    net_amount: sumOf(gross - fee, currency),
  };
}

function tell(state: PaypalState, how: "PENDING" | "COMPLETED" | "DENIED", resource: Capture): void {
  state.emit(`PAYMENT.CAPTURE.${how}`, { resourceType: "capture", resource });
}
