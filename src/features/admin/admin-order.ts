import type { AdminOrder, AdminOrderDetail } from "../../contract/admin/orders.ts";
import type { AdminPerson } from "../../contract/admin/common.ts";
import type { AdminOrderRow, OrderHistory } from "./admin-orders.repository.ts";

const at = (time: number) => new Date(time).toISOString();
const atOrNull = (time: number | null) => (time === null ? null : at(time));

/** A row of the list of orders. */
export function toAdminOrder({ order, buyer, request }: AdminOrderRow): AdminOrder {
  const { id, status, title, provider, couponCode, currency } = order;
  return {
    id,
    status,
    title,
    buyer,
    provider,
    total: { amount: order.totalAmount, currency },
    tax: { amount: order.taxAmount, currency },
    refunded: { amount: order.refundedAmount, currency },
    refunding: { amount: order.refundingAmount, currency },
    couponCode,
    tasks: [
      ...(request?.status === "waiting" ? (["refund_request"] as const) : []),
      ...(status === "review" ? (["review"] as const) : []),
      ...(status === "disputed" ? (["dispute"] as const) : []),
    ],
    createdAt: at(order.createdAt),
    paidAt: atOrNull(order.paidAt),
  };
}

/** The order with all that happened to its money. */
export function toAdminOrderDetail(row: AdminOrderRow, history: OrderHistory): AdminOrderDetail {
  const { order, request } = row;
  const { courseId, planId, taxCountry, checkoutRef, paymentRef, currency, receivedAmount } = order;
  return {
    ...toAdminOrder(row),
    courseId,
    planId,
    price: { amount: order.priceAmount, currency },
    discount: { amount: order.discountAmount, currency },
    taxCountry,
    checkoutRef,
    paymentRef,
    received: receivedAmount === null ? null : { amount: receivedAmount, currency: order.receivedCurrency },
    refundable: { amount: refundableOf(order), currency },
    refunds: history.refunds.map(({ refund, requestedBy }) => ({
      id: refund.id,
      amount: refund.amount,
      status: refund.status,
      reason: refund.reason,
      requestedBy: personOf(requestedBy),
      createdAt: at(refund.createdAt),
      settledAt: atOrNull(refund.settledAt),
    })),
    request: request && {
      status: request.status,
      reason: request.reason,
      createdAt: at(request.createdAt),
      decidedAt: atOrNull(request.decidedAt),
    },
    disputes: history.disputes.map(({ providerRef, amount, status, reason, createdAt, updatedAt }) => ({
      providerRef,
      amount,
      status,
      reason,
      createdAt: at(createdAt),
      updatedAt: at(updatedAt),
    })),
    ledger: history.ledger.map(({ kind, providerRef, account, amount, createdAt }) => ({
      kind,
      providerRef,
      account,
      amount,
      createdAt: at(createdAt),
    })),
  };
}

/** What can be asked of the provider now: nothing while a bank holds the money, or a person has to look at what came. */
export function refundableOf({ status, ...order }: AdminOrderRow["order"]): number {
  const isOpen = status === "paid" || status === "partially_refunded";
  return isOpen ? order.paidAmount - order.refundedAmount - order.refundingAmount : 0;
}

function personOf(
  person: { id: string | null; email: string | null; displayName: string | null } | null,
): AdminPerson | null {
  const { id, email, displayName } = person ?? {};
  return id != null && email != null && displayName != null ? { id, email, displayName } : null;
}
