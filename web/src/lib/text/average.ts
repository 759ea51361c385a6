import { displayLocale } from "./display-locale.ts";

/** An average with one decimal, as the reader writes it: 4.5 or 4,5. */
export function averageText(value: number): string {
  return new Intl.NumberFormat(displayLocale(), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(value);
}
