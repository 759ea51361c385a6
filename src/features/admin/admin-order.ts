import type { AdminOrder, AdminOrderDetail } from "../../contract/admin/orders.ts";
import type { AdminPerson } from "../../contract/admin/common.ts";
import type { AdminOrderRow, OrderHistory } from "./admin-orders.repository.ts";
import { refundableOf as leftOf } from "../payments/refund-rules.ts";

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
    refundable: refundableOf(order, history),
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

/** Nothing while a bank holds the money. What is held because another sum came goes back whole and once. */
function refundableOf(
  order: AdminOrderRow["order"],
  { refunds }: OrderHistory,
): AdminOrderDetail["refundable"] {
  const { status, currency, receivedAmount, receivedCurrency } = order;
  if (status === "review") {
    const isOnItsWay = refunds.some(({ refund }) => refund.status !== "failed");
    return { amount: isOnItsWay ? 0 : (receivedAmount ?? 0), currency: receivedCurrency ?? currency };
  }
  return { amount: leftOf(order), currency };
}

function personOf(
  person: { id: string | null; email: string | null; displayName: string | null } | null,
): AdminPerson | null {
  const { id, email, displayName } = person ?? {};
  return id != null && email != null && displayName != null ? { id, email, displayName } : null;
}
