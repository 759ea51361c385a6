import type { Sum } from "./paypal-state.ts";

/** Minor units as PayPal writes them; every currency here has two decimals. */
export function sumOf(amount: number, currency: string): Sum {
  return { currency_code: currency, value: (amount / 100).toFixed(2) };
}

export function amountOf({ value }: Sum): number {
  return Math.round(Number(value) * 100);
}
