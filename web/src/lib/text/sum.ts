import { currencySchema } from "../../../../src/contract/money.ts";
import { moneyText } from "./price.ts";

/** A sum in whatever currency came: one that we do not know has no decimals that we know of, so it stands as it is. */
export function sumText({ amount, currency }: { amount: number; currency: string | null }): string {
  const known = currencySchema.safeParse(currency);
  return known.success ? moneyText({ amount, currency: known.data }) : `${amount} ${currency ?? "?"}`;
}
