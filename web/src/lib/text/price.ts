import type { Money } from "../../../../src/contract/money.ts";
import { m } from "../../paraglide/messages.js";
import { displayLocale } from "./display-locale.ts";

/** True for a course that costs nothing. */
export function isFree(price: Money | null): boolean {
  return price !== null && price.amount === 0;
}

/** A price in the reader's own way of writing it. Every currency of the contract has two decimals. */
export function priceText(price: Money | null): string {
  if (price === null) return m.course_price_open();
  if (isFree(price)) return m.course_free();
  const format = new Intl.NumberFormat(displayLocale(), { style: "currency", currency: price.currency });
  return format.format(price.amount / 100);
}
