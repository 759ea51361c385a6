import { generateKeyBetween } from "fractional-indexing";

interface Placed {
  id: string;
  orderKey: string;
}

/**
 * The key that puts something behind `after` among its future siblings (in their order, without itself); null puts it
 * first. Keys compare as text by code unit, which is also SQLite's BINARY collation. Undefined when there is no `after`.
 */
export function orderKeyAfter(siblings: readonly Placed[], after: string | null): string | undefined {
  const at = after === null ? -1 : siblings.findIndex(({ id }) => id === after);
  if (after !== null && at === -1) return undefined;
  return generateKeyBetween(siblings[at]?.orderKey ?? null, siblings[at + 1]?.orderKey ?? null);
}

/** The key behind the last of them. */
export function lastOrderKey(siblings: readonly Placed[]): string {
  return generateKeyBetween(siblings.at(-1)?.orderKey ?? null, null);
}
