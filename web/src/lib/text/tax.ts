import type { Quote } from "../../../../src/contract/payments/checkout.ts";
import { m } from "../../paraglide/messages.js";
import { countryName } from "../places/names.ts";
import { displayLocale } from "./display-locale.ts";

/** For instance "Includes 21 % VAT (Spain)". */
export function taxText({ name, ratePercent, country }: Quote["tax"]): string {
  if (name === null || ratePercent === 0) return m.tax_none();
  const format = new Intl.NumberFormat(displayLocale(), { style: "percent", maximumFractionDigits: 2 });
  const rate = format.format(ratePercent / 100);
  if (country === null) return m.tax_included({ rate, name });
  return m.tax_included_of({ rate, name, country: countryName(country) });
}
