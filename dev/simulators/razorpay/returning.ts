import type { DisputeStatus } from "../payments/played-provider.ts";
import { newRef } from "../payments/references.ts";
import type { Payment, RazorpayState, Refund } from "./razorpay-state.ts";
import { RazorpayRefusal } from "./refusal.ts";

/** Of this card, refunds wait until somebody settles them. */
const SLOW_REFUNDS = "4000000000007726";

/**
 * Gives back all or a part of what was paid.
 * @throws RazorpayRefusal when it is more than is left
 */
export function refund(
  state: RazorpayState,
  payment: Payment,
  asked: { amount?: number | undefined; notes: Record<string, string>; receipt?: string | undefined },
): Refund {
  if (payment.status === "refunded") throw new RazorpayRefusal("The payment has been fully refunded already");
  if (payment.status !== "captured") {
    throw new RazorpayRefusal("Only payments which have been captured can be refunded");
  }
  const left = payment.amount - payment.amount_refunded;
  const amount = asked.amount ?? left;
  if (amount > left) {
    throw new RazorpayRefusal("The refund amount provided is greater than amount captured", {
      field: "amount",
    });
  }
  const isSlow = state.cards.find(payment.id)?.number === SLOW_REFUNDS;
  const made = state.refunds.save({
    id: newRef("rfnd_", 14),
    entity: "refund",
    amount,
    currency: payment.currency,
    payment_id: payment.id,
    notes: asked.notes,
    receipt: asked.receipt ?? null,
    batch_id: null,
    status: isSlow ? "pending" : "processed",
    speed_processed: "normal",
    speed_requested: "normal",
    created_at: state.now(),
  });
  const changed = withRefunded(state, payment, payment.amount_refunded + amount);
  state.emit("refund.created", { refund: made, payment: changed });
  if (!isSlow) state.emit("refund.processed", { refund: made, payment: changed });
  return made;
}

/** A refund that waited ends. False when it did not wait. */
export function settleRefund(state: RazorpayState, waiting: Refund, hasCome: boolean): boolean {
  const payment = state.payments.find(waiting.payment_id);
  if (waiting.status !== "pending" || payment === null) return false;
  const ended = state.refunds.save({ ...waiting, status: hasCome ? "processed" : "failed" });
  const changed = hasCome ? payment : withRefunded(state, payment, payment.amount_refunded - waiting.amount);
  state.emit(hasCome ? "refund.processed" : "refund.failed", { refund: ended, payment: changed });
  return true;
}

/** The buyer's bank takes the money back, or says whose it is. False when there is nothing to dispute. */
export function dispute(state: RazorpayState, payment: Payment, status: DisputeStatus): boolean {
  if (payment.fee === null) return false;
  const known = state.disputes.list(payment.id)[0] ?? null;
  if (known !== null && known.status !== "open") return false;
  const opened = known ?? open(state, payment);
  if (status === "open") return known === null;
  const amountDeducted = status === "lost" ? opened.amount : 0;
  const closed = state.disputes.save({ ...opened, status, amount_deducted: amountDeducted });
  state.emit(`payment.dispute.${status}`, { payment, dispute: closed });
  return true;
}

function open(state: RazorpayState, payment: Payment) {
  const opened = state.disputes.save({
    id: newRef("disp_", 14),
    entity: "dispute",
    payment_id: payment.id,
    amount: payment.amount - payment.amount_refunded,
    currency: payment.currency,
    amount_deducted: 0,
    reason_code: "chargeback_fraud",
    respond_by: state.now() + 7 * 86_400,
    status: "open",
    phase: "chargeback",
    created_at: state.now(),
  });
  state.emit("payment.dispute.created", { payment, dispute: opened });
  return opened;
}

function withRefunded(state: RazorpayState, payment: Payment, refunded: number): Payment {
  const isWhole = refunded === payment.amount;
  const partial = refunded === 0 ? null : "partial";
  return state.payments.save({
    ...payment,
    amount_refunded: refunded,
    refund_status: isWhole ? "full" : partial,
    status: isWhole ? "refunded" : "captured",
  });
}
