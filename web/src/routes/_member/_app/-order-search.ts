/** How one came to the page of an order: back from paying, back without, or by oneself. */
export interface OrderSearch {
  paid?: true;
  cancelled?: true;
}

/** Providers come back to `?paid` or `?cancelled`, and some add words of their own. */
export function orderSearch(search: Record<string, unknown>): OrderSearch {
  if (search["cancelled"] !== undefined) return { cancelled: true };
  return search["paid"] === undefined ? {} : { paid: true };
}
