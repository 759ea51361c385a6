import { moneySchema } from "../../../../src/contract/money.ts";

/** Signs and names of money before and behind a number. */
const around = /^[\s\p{Sc}\p{L}]+|[\s\p{Sc}\p{L}]+$/gu;
/** Marks between thousands that can mean nothing else. */
const between = /[\s'’]/gu;

function decimalMark(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find(({ type }) => type === "decimal")?.value ?? ".";
}

/**
 * What somebody typed for a price, in minor units; null when it is no amount, or none that a price may have. Both
 * `12.50` and `12,50` are understood; where a mark could mean thousands, the reader's language decides.
 */
export function minorUnits(text: string, locale: string): number | null {
  const typed = text.normalize("NFKC").replaceAll(around, "").replaceAll(between, "");
  const mark = decimalMarkIn(typed, locale);
  const [whole = "", decimals = "", ...more] = mark === null ? [typed] : typed.split(mark);
  const digits = whole.replaceAll(/[.,]/g, "");
  if (more.length > 0 || !/^\d+$/.test(digits) || !/^\d{0,2}$/.test(decimals)) return null;
  if (!isGrouped(whole)) return null;
  // Digits are put together as text: no sum of fractions ever rounds a cent away.
  const amount = Number(digits + decimals.padEnd(2, "0"));
  return moneySchema.shape.amount.safeParse(amount).success ? amount : null;
}

/** The mark before the decimals, or null when there are none. */
function decimalMarkIn(typed: string, locale: string): string | null {
  const marks = [...typed.matchAll(/[.,]/g)].map(([mark]) => mark);
  const last = marks.at(-1);
  if (last === undefined) return null;
  if (marks.filter((mark) => mark === last).length > 1) return null;
  if (marks.length > 1) return last;
  const behind = typed.length - typed.lastIndexOf(last) - 1;
  return behind === 3 && last !== decimalMark(locale) ? null : last;
}

function isGrouped(whole: string): boolean {
  return /^\d+$/.test(whole) || /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.test(whole);
}

/** An amount as it is typed in a language, for instance `12,50`. */
export function amountText(amount: number, locale: string): string {
  const decimals = { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: false };
  return new Intl.NumberFormat(locale, decimals).format(amount / 100);
}
