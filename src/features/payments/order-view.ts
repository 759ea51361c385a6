import type { Order } from "../../contract/payments/order.ts";
import type { InvoiceRow } from "./invoices.repository.ts";
import type { OrderRow } from "./orders.repository.ts";
import type { RefundRequestRow } from "./refunds.repository.ts";

/** What is shown beside an order. */
export interface OrderContext {
  courseSlug: string | null;
  invoices: readonly InvoiceRow[];
  request: RefundRequestRow | undefined;
  refund: Order["refund"];
  now: number;
}

/** An order as its buyer sees it. */
export function toOrder(row: OrderRow, context: OrderContext): Order {
  const { courseSlug, invoices, request, refund, now } = context;
  const money = (amount: number) => ({ amount, currency: row.currency });
  // What was held for a person is in no sum of ours.
  const isHeldBack = row.status === "refunded" && row.paidAmount === 0;
  const isPayable = row.status === "pending" && now < row.expiresAt;
  return {
    id: row.id,
    status: row.status,
    title: row.title,
    courseId: row.courseId,
    courseSlug,
    planId: row.planId,
    provider: row.provider,
    price: money(row.priceAmount),
    discount: money(row.discountAmount),
    tax: money(row.taxAmount),
    total: money(row.totalAmount),
    refunded: money(isHeldBack ? (row.receivedAmount ?? 0) : row.refundedAmount),
    refunding: money(row.refundingAmount),
    couponCode: row.couponCode,
    invoices: invoices.map(({ number, kind }) => ({ number, kind })),
    refund,
    refundRequest:
      request === undefined
        ? null
        : {
            status: request.status,
            reason: request.reason,
            createdAt: new Date(request.createdAt).toISOString(),
          },
    checkoutUrl: isPayable ? row.checkoutUrl : null,
    createdAt: new Date(row.createdAt).toISOString(),
    paidAt: row.paidAt === null ? null : new Date(row.paidAt).toISOString(),
  };
}
