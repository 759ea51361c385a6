import type { Order } from "../../../../src/contract/payments/order.ts";

const usd = (amount: number) => ({ amount, currency: "USD" }) as const;

/** A paid order of a course, with what a test is about in its place. */
export function anOrder(about: Partial<Order> = {}): Order {
  return {
    id: "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11",
    status: "paid",
    title: "Speaking in meetings",
    courseId: "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c12",
    courseSlug: "speaking-in-meetings",
    planId: null,
    provider: "stripe",
    price: usd(1999),
    discount: usd(0),
    tax: usd(0),
    total: usd(1999),
    refunded: usd(0),
    refunding: usd(0),
    couponCode: null,
    invoices: [],
    refund: null,
    refundRequest: null,
    checkoutUrl: null,
    createdAt: "2026-11-21T09:30:00.000Z",
    paidAt: "2026-11-21T09:31:00.000Z",
    ...about,
  };
}
