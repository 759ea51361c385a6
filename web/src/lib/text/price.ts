import type { Money } from "../../../../src/contract/money.ts";
import { m } from "../../paraglide/messages.js";
import { displayLocale } from "./display-locale.ts";

/** True for a course that costs nothing. */
export function isFree(price: Money | null): boolean {
  return price !== null && price.amount === 0;
}

/** The price of a course in the reader's own way of writing it. */
export function priceText(price: Money | null): string {
  if (price === null) return m.course_price_open();
  return isFree(price) ? m.course_free() : moneyText(price);
}

/** A sum, nothing and less than nothing too. Every currency of the contract has two decimals. */
export function moneyText({ amount, currency }: Money): string {
  return new Intl.NumberFormat(displayLocale(), { style: "currency", currency }).format(amount / 100);
}
