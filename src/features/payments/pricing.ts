/** What somebody pays, in minor units of one currency. */
export interface Price {
  priceAmount: number;
  discountAmount: number;
  /** The price less the discount; tax is in it. */
  totalAmount: number;
  taxAmount: number;
}

/** How much a coupon takes off: whole percent, or minor units. */
export interface Discount {
  kind: "percent" | "amount";
  value: number;
}

/** Prices include the tax: `basisPoints` of 2100 means that 21 of every 121 are tax. Halves are rounded up. */
export function priceOf(
  priceAmount: number,
  { discount, basisPoints }: { discount: Discount | null; basisPoints: number },
): Price {
  const discountAmount = discount === null ? 0 : discountOf(priceAmount, discount);
  const totalAmount = priceAmount - discountAmount;
  return { priceAmount, discountAmount, totalAmount, taxAmount: taxIn(totalAmount, basisPoints) };
}

/** The part of a sum that is tax. */
export function taxIn(totalAmount: number, basisPoints: number): number {
  return Math.round((totalAmount * basisPoints) / (10_000 + basisPoints));
}

/** In the buyer's favour, and never more than the price. */
function discountOf(priceAmount: number, { kind, value }: Discount): number {
  return Math.min(priceAmount, kind === "percent" ? Math.ceil((priceAmount * value) / 100) : value);
}
