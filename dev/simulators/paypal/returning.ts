import type { DisputeStatus } from "../payments/played-provider.ts";
import { shownDispute, shownRefund } from "./documents.ts";
import { type Capture, newPaypalRef, type PaypalState, type Refund } from "./paypal-state.ts";
import { PaypalRefusal } from "./refusal.ts";
import { amountOf, sumOf } from "./sums.ts";

interface RefundAsked {
  amount?: { value: string; currency_code: string } | undefined;
  custom_id?: string | undefined;
  invoice_id?: string | undefined;
  note_to_payer?: string | undefined;
}

/** Of this card, refunds wait until somebody settles them. */
const SLOW_REFUNDS = "4000000000007726";

/**
 * Gives back all or a part of what was taken.
 * @throws PaypalRefusal when it is more than is left
 */
export function refund(state: PaypalState, capture: Capture, asked: RefundAsked): Refund {
  if (capture.status === "REFUNDED") throw new PaypalRefusal(422, "CAPTURE_FULLY_REFUNDED");
  if (capture.status === "PENDING" || capture.status === "DECLINED") {
    throw new PaypalRefusal(422, "REFUND_NOT_ALLOWED");
  }
  if (state.disputes.list(capture.id).some(({ status }) => status === "OPEN")) {
    throw new PaypalRefusal(422, "CAPTURE_DISPUTED_PARTIAL_REFUND_NOT_ALLOWED");
  }
  const { currency_code: currency } = capture.amount;
  const left = amountOf(capture.amount) - refundedAmount(state, capture.id);
  const amount = asked.amount === undefined ? left : amountOf(asked.amount);
  if ((asked.amount?.currency_code ?? currency) !== currency) {
    throw new PaypalRefusal(422, "REFUND_CURRENCY_MISMATCH");
  }
  if (amount > left) throw new PaypalRefusal(422, "REFUND_AMOUNT_EXCEEDED");
  const isSlow = state.orders.find(orderOf(capture))?.card === SLOW_REFUNDS;
  const id = newPaypalRef();
  const at = state.time();
  const made = state.refunds.save({
    ...asked,
    id,
    capture: capture.id,
    status: isSlow ? "PENDING" : "COMPLETED",
    amount: sumOf(amount, currency),
    create_time: at,
    update_time: at,
    links: [
      state.link("self", `/v2/payments/refunds/${id}`),
      state.link("up", `/v2/payments/captures/${capture.id}`),
    ],
  });
  noteRefunds(state, capture);
  if (!isSlow) tell(state, made);
  return made;
}

/** A refund that waited ends. False when it did not wait. */
export function settleRefund(state: PaypalState, waiting: Refund, hasCome: boolean): boolean {
  const capture = state.captures.find(waiting.capture);
  if (waiting.status !== "PENDING" || capture === null) return false;
  const ended = state.refunds.save({ ...waiting, status: hasCome ? "COMPLETED" : "FAILED" });
  noteRefunds(state, capture);
  if (hasCome) tell(state, ended);
  return true;
}

/** In minor units; what waits counts too. */
export function refundedAmount(state: PaypalState, capture: string): number {
  return state.refunds
    .list(capture)
    .filter(({ status }) => status !== "FAILED")
    .reduce((sum, { amount }) => sum + amountOf(amount), 0);
}

/** The buyer complains, or PayPal says whose the money is. False when there is nothing to dispute. */
export function dispute(state: PaypalState, capture: Capture, status: DisputeStatus): boolean {
  if (capture.seller_receivable_breakdown === undefined) return false;
  const known = state.disputes.list(capture.id)[0] ?? null;
  if (known !== null && known.status !== "OPEN") return false;
  const opened = known ?? open(state, capture);
  if (status === "open") return known === null;
  const isLost = status === "lost";
  const resolved = state.disputes.save({
    ...opened,
    status: "RESOLVED",
    dispute_state: "RESOLVED",
    dispute_outcome: isLost
      ? { outcome_code: "RESOLVED_BUYER_FAVOUR", amount_refunded: opened.dispute_amount }
      : { outcome_code: "RESOLVED_SELLER_FAVOUR" },
    update_time: state.time(),
  });
  const resource = shownDispute(resolved);
  state.emit("CUSTOMER.DISPUTE.RESOLVED", { resourceType: "dispute", resource });
  return true;
}

function open(state: PaypalState, capture: Capture) {
  const left = amountOf(capture.amount) - refundedAmount(state, capture.id);
  const at = state.time();
  const opened = state.disputes.save({
    id: `PP-R-${newPaypalRef().slice(0, 12)}`,
    capture: capture.id,
    reason: "UNAUTHORISED",
    status: "OPEN",
    dispute_state: "OPEN_INQUIRIES",
    dispute_amount: sumOf(left, capture.amount.currency_code),
    create_time: at,
    update_time: at,
  });
  state.emit("CUSTOMER.DISPUTE.CREATED", { resourceType: "dispute", resource: shownDispute(opened) });
  return opened;
}

function noteRefunds(state: PaypalState, capture: Capture): void {
  const refunded = refundedAmount(state, capture.id);
  const partly = refunded === 0 ? "COMPLETED" : "PARTIALLY_REFUNDED";
  const status = refunded === amountOf(capture.amount) ? "REFUNDED" : partly;
  state.captures.save({ ...capture, status, update_time: state.time() });
}

function tell(state: PaypalState, made: Refund): void {
  state.emit("PAYMENT.CAPTURE.REFUNDED", { resourceType: "refund", resource: shownRefund(made) });
}

function orderOf({ supplementary_data: data }: Capture): string {
  return data.related_ids.order_id;
}
