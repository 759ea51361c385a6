import type { Order } from "../../../../src/contract/payments/order.ts";

const LONGEST_MS = 2 * 60_000;

/** Whether an order is to change by itself soon: the provider has still to say that it was paid, or paid back. */
export function isToChange({ status, refunding }: Order): boolean {
  return status === "pending" || refunding.amount > 0;
}

/**
 * How long to wait before looking at such an order again, after having waited for so long: every second at first, then
 * ever more rarely. Null after two minutes: then a notification will tell.
 */
export function nextLookMs(waitedMs: number): number | null {
  if (waitedMs >= LONGEST_MS) return null;
  return Math.min(10_000, Math.max(1_000, Math.round(waitedMs / 4)));
}

/** When waiting is over, counted from its beginning. */
export const waitingEndsMs = LONGEST_MS;
