import type { Currency } from "../../contract/money.ts";
import type { OrderStatus } from "../../contract/payments/order.ts";
import {
  disputeLostTransaction,
  disputeOpenedTransaction,
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
}

/** What the order comes to, and what has to be written about it. */
export interface Outcome {
  status: OrderStatus;
  /** Whether it opens what was bought. */
  isOpen: boolean;
  paidAmount: number;
  refundedAmount: number;
  disputedAmount: number;
  transactions: readonly Transaction[];
}

/**
 * What an order is, given how its payment stands at the provider and which transactions are in the ledger already. It only
 * looks at what is, never at how it came about, so the same snapshot comes to the same state, however often and after
 * whatever others it is applied.
 */
export function reconcile(
  order: OrderState,
  snapshot: PaymentSnapshot,
  isRecorded: (kind: LedgerKind, providerRef: string) => boolean,
): Outcome {
  const nothing = { paidAmount: 0, refundedAmount: 0, disputedAmount: 0, transactions: [], isOpen: false };
  const { payment } = snapshot;
  if (payment?.status !== "paid") return { ...nothing, status: unpaidStatus(order, snapshot) };
  if (payment.amount !== order.totalAmount || payment.currency !== order.currency) {
    return { ...nothing, status: "review" };
  }
  const transactions = transactionsOf(order, snapshot, payment).filter(
    ({ kind, providerRef }) => !isRecorded(kind, providerRef),
  );
  const refundedAmount = sumOf(snapshot.refunds.filter(({ status }) => status === "succeeded"));
  const lostAmount = sumOf(snapshot.disputes.filter(({ status }) => status === "lost"));
  const disputedAmount = sumOf(snapshot.disputes.filter(({ status }) => status === "open"));
  const returned = refundedAmount + lostAmount;
  return {
    status: paidStatus({ total: order.totalAmount, returned, disputedAmount }),
    isOpen: lostAmount === 0 && refundedAmount < order.totalAmount,
    paidAmount: payment.amount,
    refundedAmount,
    disputedAmount,
    transactions,
  };
}

/** Before money came, an order only moves on: what has ended stays so, unless it is paid after all. */
function unpaidStatus(order: OrderState, { checkout, payment }: PaymentSnapshot): OrderStatus {
  if (order.status !== "pending") return order.status;
  if (checkout === "expired") return "expired";
  return checkout === "failed" || payment?.status === "failed" ? "failed" : "pending";
}

function paidStatus(sums: { total: number; returned: number; disputedAmount: number }): OrderStatus {
  if (sums.disputedAmount > 0) return "disputed";
  if (sums.returned >= sums.total) return "refunded";
  return sums.returned > 0 ? "partially_refunded" : "paid";
}

/** Everything that has happened to the money; what goes back is taken in the order of its names, so that it adds up alike. */
function transactionsOf(
  order: OrderState,
  { refunds, disputes }: PaymentSnapshot,
  payment: NonNullable<PaymentSnapshot["payment"]>,
): Transaction[] {
  const { providerRef, feeAmount } = payment;
  const all = [paymentTransaction(providerRef, order)];
  if (feeAmount !== null && feeAmount > 0) all.push(feeTransaction(providerRef, feeAmount));
  let before = 0;
  const goBack = (make: typeof refundTransaction, ref: string, amount: number) => {
    all.push(make(ref, order, { before, amount }));
    before += amount;
  };
  for (const refund of refunds) {
    if (refund.status === "succeeded") goBack(refundTransaction, refund.providerRef, refund.amount);
  }
  for (const { providerRef: ref, amount, status } of disputes) {
    all.push(disputeOpenedTransaction(ref, amount));
    if (status === "won") all.push(disputeWonTransaction(ref, amount));
    if (status === "lost") goBack(disputeLostTransaction, ref, amount);
  }
  return all;
}

function sumOf(parts: readonly { amount: number }[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0);
}
