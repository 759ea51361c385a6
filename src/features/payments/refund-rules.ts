import type { OrderRow } from "./orders.repository.ts";

/** So long a buyer may have their money back at once. */
export const MONEY_BACK_MS = 30 * 24 * 60 * 60_000;
/** In percent of the course. */
const AT_ONCE_BELOW = 30;

/** What can still be paid back of an order. */
export function refundableOf(
  order: Pick<OrderRow, "paidAmount" | "refundedAmount" | "refundingAmount" | "status">,
): number {
  if (order.status !== "paid" && order.status !== "partially_refunded") return 0;
  return order.paidAmount - order.refundedAmount - order.refundingAmount;
}

interface Circumstances {
  watchedPercent: number;
  /** The course was taken back, so nobody can learn it. */
  isOut: boolean;
  hasAsked: boolean;
  now: number;
}

/**
 * What a buyer's wish for their money back comes to: a course is paid back at once within 30 days of the payment and when
 * under 30 % of it was watched, or when it was taken back since; everything else is looked at by a person. Null when there is nothing to ask for.
 */
export function refundAnswer(
  order: Pick<
    OrderRow,
    "paidAmount" | "refundedAmount" | "refundingAmount" | "status" | "courseId" | "paidAt"
  >,
  { watchedPercent, isOut, hasAsked, now }: Circumstances,
): "at_once" | "to_review" | null {
  if (refundableOf(order) === 0 || order.refundingAmount > 0 || hasAsked) return null;
  const isFresh = order.paidAt !== null && now - order.paidAt <= MONEY_BACK_MS;
  const isAtOnce = order.courseId !== null && (isOut || (isFresh && watchedPercent < AT_ONCE_BELOW));
  return isAtOnce ? "at_once" : "to_review";
}
