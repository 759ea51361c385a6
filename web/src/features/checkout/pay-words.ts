import type { Quote } from "../../../../src/contract/payments/checkout.ts";
import { moneyText } from "../../lib/text/price.ts";
import { planPriceText } from "../../lib/text/plan-price.ts";
import { m } from "../../paraglide/messages.js";

type Paid = Pick<Quote, "interval" | "total" | "trialDays">;

/** What the button says that begins a payment: the sum that is taken now, or that nothing is. */
export function payLabel({ interval, total, trialDays }: Paid): string {
  if (interval !== null && trialDays > 0) return m.checkout_try({ count: trialDays });
  return total.amount === 0 ? m.checkout_get_free() : m.checkout_pay({ total: moneyText(total) });
}

/** What stands before the total of a plan; a course is paid once, which needs no word. */
export function totalLabel({ interval, trialDays }: Pick<Quote, "interval" | "trialDays">): string {
  if (interval === null) return m.price_total();
  if (trialDays > 0) return interval === "month" ? m.price_then_month() : m.price_then_year();
  return interval === "month" ? m.price_each_month() : m.price_each_year();
}

/** How a plan goes on by itself, and how it ends. */
export function renewalText({ interval, total, trialDays }: Paid): string | null {
  if (interval === null) return null;
  const price = planPriceText(total, interval);
  return trialDays > 0
    ? m.checkout_renews_after_trial({ count: trialDays, price })
    : m.checkout_renews({ price });
}
