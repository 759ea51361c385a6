import type { Currency } from "../../contract/money.ts";
import type { OrderStatus } from "../../contract/payments/order.ts";
import {
  disputeLostTransaction,
  disputeOpenedTransaction,
  disputeReversedTransaction,
  disputeWonTransaction,
  feeTransaction,
  type LedgerKind,
  paymentTransaction,
  refundTransaction,
  type Transaction,
} from "./ledger.ts";
import type { PaymentSnapshot } from "../../platform/payments/payment-snapshot.ts";

/** What of an order decides. */
export interface OrderState {
  status: OrderStatus;
  currency: Currency;
  totalAmount: number;
  taxAmount: number;
  hasInstructor: boolean;
  /** What was told before, and is in the ledger. */
  paidAmount: number;
}

/** What the order comes to, and what has to be written about it. */
export interface Outcome {
  status: OrderStatus;
  /** Whether it opens what was bought. */
  isOpen: boolean;
  paidAmount: number;
  refundedAmount: number;
  disputedAmount: number;
  /** With `review`: what came, which is not what was asked for. */
  received: { amount: number; currency: Currency | null } | null;
  transactions: readonly Transaction[];
  /** The provider takes back what it had told and the ledger has: a person has to look. */
  isContradicted: boolean;
}

/**
 * What an order is, given how its payment stands at the provider and which transactions are in the ledger already. It only
 * looks at what is, never at how it came about, so the same snapshot of a payment comes to the same state, however often and
 * after whatever others it is applied. Null: the provider shows a payment no more that it has told of, so nothing is decided.
 */
export function reconcile(
  order: OrderState,
  snapshot: PaymentSnapshot,
  isRecorded: (kind: LedgerKind, providerRef: string) => boolean,
): Outcome | null {
  const { payment } = snapshot;
  const refundedAmount = sumOf(snapshot.refunds.filter(({ status }) => status === "succeeded"));
  if (payment?.status !== "paid") {
    return order.paidAmount > 0 ? null : { ...NOTHING, status: unpaidStatus(order, snapshot) };
  }
  const { amount, currency } = payment;
  if (amount !== order.totalAmount || currency !== order.currency) {
    return held({ refundedAmount }, { amount, currency });
  }
  const lostAmount = sumOf(snapshot.disputes.filter(({ status }) => status === "lost"));
  const disputedAmount = sumOf(snapshot.disputes.filter(({ status }) => status === "open"));
  const returned = refundedAmount + lostAmount;
  return {
    status: paidStatus({ total: order.totalAmount, returned, disputedAmount }),
    isOpen: lostAmount === 0 && refundedAmount < order.totalAmount,
    paidAmount: payment.amount,
    refundedAmount,
    disputedAmount,
    received: null,
    transactions: transactionsOf(order, snapshot, { payment, isRecorded }),
    isContradicted: snapshot.refunds.some(
      ({ status, providerRef }) => status !== "succeeded" && isRecorded("refund", providerRef),
    ),
  };
}

/** The same, held for a person: no part of it is anybody's until then. What went back whole is done. */
export function held(
  { refundedAmount }: Pick<Outcome, "refundedAmount">,
  received: NonNullable<Outcome["received"]>,
): Outcome {
  return { ...NOTHING, status: refundedAmount >= received.amount ? "refunded" : "review", received };
}

const NOTHING = {
  isOpen: false,
  paidAmount: 0,
  refundedAmount: 0,
  disputedAmount: 0,
  received: null,
  transactions: [],
  isContradicted: false,
};

/** Before money came, an order only moves on: what has ended stays so, unless it is paid after all. */
function unpaidStatus(order: OrderState, snapshot: PaymentSnapshot): OrderStatus {
  const { checkout, payment, subscriptionRef } = snapshot;
  // A subscription that begins with a trial: nothing is paid for it yet.
  if (checkout === "complete" && payment === null && subscriptionRef !== null) return "paid";
  if (order.status !== "pending") return order.status;
  if (checkout === "expired") return "expired";
  return checkout === "failed" || payment?.status === "failed" ? "failed" : "pending";
}

function paidStatus(sums: { total: number; returned: number; disputedAmount: number }): OrderStatus {
  if (sums.disputedAmount > 0) return "disputed";
  if (sums.returned >= sums.total) return "refunded";
  return sums.returned > 0 ? "partially_refunded" : "paid";
}

type IsRecorded = Parameters<typeof reconcile>[2];

/**
 * What has happened to the money and is not in the ledger. What goes back is shared as what follows on everything that went
 * back before, so however it goes back in pieces, the pieces add up alike.
 */
function transactionsOf(
  order: OrderState,
  { refunds, disputes }: PaymentSnapshot,
  { payment, isRecorded }: { payment: NonNullable<PaymentSnapshot["payment"]>; isRecorded: IsRecorded },
): Transaction[] {
  const { providerRef, feeAmount } = payment;
  const all = [paymentTransaction(providerRef, order)];
  if (feeAmount !== null && feeAmount > 0) all.push(feeTransaction(providerRef, feeAmount));
  const returns = [
    ...refunds
      .filter(({ status }) => status === "succeeded")
      .map((refund) => ({ ...refund, kind: "refund" as const, make: refundTransaction })),
    ...disputes
      .filter(({ status }) => status === "lost")
      .map((dispute) => ({ ...dispute, kind: "dispute_lost" as const, make: disputeLostTransaction })),
  ];
  let before = sumOf(returns.filter(({ kind, providerRef: ref }) => isRecorded(kind, ref)));
  for (const { providerRef: ref, amount, status } of disputes) {
    all.push(disputeOpenedTransaction(ref, amount));
    if (status !== "won") continue;
    const wasLost = isRecorded("dispute_lost", ref);
    all.push(
      wasLost
        ? disputeReversedTransaction(ref, order, { before, amount })
        : disputeWonTransaction(ref, amount),
    );
  }
  for (const { kind, providerRef: ref, amount, make } of returns) {
    if (isRecorded(kind, ref)) continue;
    all.push(make(ref, order, { before, amount }));
    before += amount;
  }
  return all.filter(({ kind, providerRef: ref }) => !isRecorded(kind, ref));
}

function sumOf(parts: readonly { amount: number }[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0);
}
