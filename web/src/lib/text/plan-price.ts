import type { Money } from "../../../../src/contract/money.ts";
import type { Plan } from "../../../../src/contract/payments/subscription.ts";
import { m } from "../../paraglide/messages.js";
import { moneyText } from "./price.ts";

/** For instance "$9.99 a month". */
export function planPriceText(price: Money, interval: Plan["interval"]): string {
  const text = moneyText(price);
  return interval === "month" ? m.plan_price_month({ price: text }) : m.plan_price_year({ price: text });
}
