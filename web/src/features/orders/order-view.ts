import type { Order } from "../../../../src/contract/payments/order.ts";
import { dateText } from "../../lib/text/dates.ts";
import { moneyText } from "../../lib/text/price.ts";
import { m } from "../../paraglide/messages.js";
import type { BadgeTone } from "../../ui/badge.tsx";

/** How one came to the page of an order. It only chooses the words: what is paid, the order says. */
export type CameFrom = "paying" | "cancelling" | "elsewhere";

export interface OrderView {
  title: string;
  text: string;
  tone: BadgeTone;
  /** The provider's word is to come, and is waited for. */
  isWaiting: boolean;
}

/** What the state of an order means for its buyer, in words. */
export function orderView(
  order: Order,
  { from, hasWaitedLong }: { from: CameFrom; hasWaitedLong: boolean },
): OrderView {
  const calm = { isWaiting: false } as const;
  switch (order.status) {
    case "pending":
      return pendingView(from, hasWaitedLong);
    case "paid":
      if (isInFreeDays(order)) {
        return { title: m.order_trial_title(), text: m.order_trial_text(), tone: "good", ...calm };
      }
      return { title: m.order_paid_title(), text: paidText(order), tone: "good", ...calm };
    case "partially_refunded":
      return {
        title: m.order_part_refunded_title(),
        text: m.order_part_refunded_text({ amount: moneyText(order.refunded) }),
        tone: "plain",
        ...calm,
      };
    case "refunded":
      return {
        title: m.order_refunded_title(),
        text:
          order.refunded.amount === 0
            ? m.order_refunded_bank_text()
            : m.order_refunded_text({ amount: moneyText(order.refunded) }),
        tone: "plain",
        ...calm,
      };
    case "disputed":
      return { title: m.order_disputed_title(), text: m.order_disputed_text(), tone: "waiting", ...calm };
    case "expired":
      return { title: m.order_expired_title(), text: m.order_expired_text(), tone: "plain", ...calm };
    case "failed":
      return { title: m.order_failed_title(), text: m.order_failed_text(), tone: "bad", ...calm };
    case "review":
      return { title: m.order_review_title(), text: m.order_review_text(), tone: "waiting", ...calm };
  }
}

/** True for a plan of which nothing was paid so far: there is no invoice, and nothing that could be paid back. */
export function isInFreeDays({ status, planId, invoices, refund, refundRequest }: Order): boolean {
  const isUnpaid = invoices.length === 0 && refund === null && refundRequest === null;
  return status === "paid" && planId !== null && isUnpaid;
}

function pendingView(from: CameFrom, hasWaitedLong: boolean): OrderView {
  const tone = "waiting" as const;
  if (from !== "paying") {
    const text = from === "cancelling" ? m.order_cancelled_text() : m.order_unpaid_text();
    return { title: m.order_unpaid_title(), text, tone, isWaiting: false };
  }
  return hasWaitedLong
    ? { title: m.order_late_title(), text: m.order_late_text(), tone, isWaiting: false }
    : { title: m.order_waiting_title(), text: m.order_waiting_text(), tone, isWaiting: true };
}

function paidText({ planId, paidAt, total }: Order): string {
  if (planId !== null) return m.order_paid_plan_text();
  if (total.amount === 0) return m.order_paid_free_text();
  return paidAt === null ? m.order_paid_text() : m.order_paid_on_text({ date: dateText(new Date(paidAt)) });
}

/** The way to pay an order that is not paid: at the provider's page while that is open, or from the beginning. */
export function wayToPay({
  status,
  checkoutUrl,
  courseId,
  planId,
}: Order):
  | { kind: "provider"; url: string }
  | { kind: "checkout"; search: { course: string } | { plan: string } }
  | null {
  if (status !== "pending" && status !== "expired" && status !== "failed") return null;
  if (status === "pending" && checkoutUrl !== null) return { kind: "provider", url: checkoutUrl };
  if (courseId !== null) return { kind: "checkout", search: { course: courseId } };
  return planId === null ? null : { kind: "checkout", search: { plan: planId } };
}
