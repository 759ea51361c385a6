import type Stripe from "stripe";
import type { DisputeStatus } from "../payments/played-provider.ts";
import { StripeRefusal } from "./refusal.ts";
import { newDispute, newRefund } from "./return-documents.ts";
import { nameOf, type StripeState } from "./stripe-state.ts";

interface RefundAsked {
  amount: number | null;
  reason: Stripe.Refund.Reason | null;
  metadata: Record<string, string>;
}

/** Of this card, refunds wait until somebody settles them. */
const SLOW_REFUNDS = "4000000000007726";

/**
 * Gives back all or a part of what was paid.
 * @throws StripeRefusal when it is more than is left, or the buyer's bank has taken it already
 */
export function refund(
  state: StripeState,
  payment: Stripe.PaymentIntent,
  { amount: asked, reason, metadata }: RefundAsked,
): Stripe.Refund {
  const charge = state.charges.find(nameOf(payment.latest_charge));
  if (charge === null || charge.status !== "succeeded") {
    throw new StripeRefusal(
      `This PaymentIntent (${payment.id}) does not have a successful charge to refund.`,
    );
  }
  if (charge.disputed) {
    throw new StripeRefusal(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: "charge_disputed",
    });
  }
  const left = charge.amount - charge.amount_refunded;
  if (left === 0) {
    throw new StripeRefusal(`Charge ${charge.id} has already been refunded.`, {
      code: "charge_already_refunded",
    });
  }
  const amount = asked ?? left;
  if (amount > left) {
    const whole = left === charge.amount ? "charge amount" : "unrefunded amount on charge";
    throw new StripeRefusal(`Refund amount (${amount}) is greater than ${whole} (${left})`, {
      param: "amount",
    });
  }
  const isSlow = state.cards.find(payment.id)?.number === SLOW_REFUNDS;
  const status = isSlow ? "pending" : "succeeded";
  const made = state.refunds.save(
    newRefund(charge, { created: state.now(), amount, reason, metadata, status }),
  );
  const refunded = charge.amount_refunded + amount;
  const changed = { ...charge, amount_refunded: refunded, refunded: refunded === charge.amount };
  state.charges.save(changed);
  state.emit("refund.created", made);
  state.emit("charge.refunded", changed);
  return made;
}

/** A refund that waited ends. False when it did not wait. */
export function settleRefund(state: StripeState, waiting: Stripe.Refund, hasCome: boolean): boolean {
  if (waiting.status !== "pending") return false;
  const status = hasCome ? "succeeded" : "failed";
  const ended = { ...waiting, status, ...(hasCome ? {} : { failure_reason: "unknown" }) };
  state.refunds.save(ended);
  const charge = state.charges.find(nameOf(waiting.charge));
  if (!hasCome && charge !== null) {
    const refunded = charge.amount_refunded - waiting.amount;
    state.charges.save({ ...charge, amount_refunded: refunded, refunded: false });
  }
  state.emit("refund.updated", ended);
  if (!hasCome) state.emit("refund.failed", ended);
  return true;
}

/** The buyer's bank takes the money back, or says whose it is. False when there is nothing to dispute. */
export function dispute(state: StripeState, payment: Stripe.PaymentIntent, status: DisputeStatus): boolean {
  const charge = state.charges.find(nameOf(payment.latest_charge));
  if (charge === null || charge.status !== "succeeded") return false;
  const known = state.disputes.list(payment.id)[0] ?? null;
  if (known !== null && known.status !== "needs_response") return false;
  const opened = known ?? open(state, charge);
  if (status === "open") return known === null;
  state.emit("charge.dispute.closed", state.disputes.save({ ...opened, status }));
  return true;
}

function open(state: StripeState, charge: Stripe.Charge): Stripe.Dispute {
  const opened = state.disputes.save(newDispute(charge, state.now()));
  state.charges.save({ ...charge, disputed: true });
  state.emit("charge.dispute.created", opened);
  return opened;
}
