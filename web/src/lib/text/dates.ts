import { displayLocale } from "./display-locale.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = displayLocale();
  const id = `${locale}:${key}`;
  const kept = formats.get(id);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(id, made);
  return made;
}

/** For instance "Saturday, 21 November". */
export function dayText(at: Date): string {
  return format("day", { weekday: "long", day: "numeric", month: "long" }).format(at);
}

/** For instance "09:30". */
export function timeText(at: Date): string {
  return format("time", { hour: "2-digit", minute: "2-digit" }).format(at);
}

/** For instance "21 Nov, 09:30"; with the year when it is not this one. */
export function momentText(at: Date): string {
  const isThisYear = at.getFullYear() === new Date().getFullYear();
  const options: Intl.DateTimeFormatOptions = {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  };
  if (isThisYear) return format("moment", options).format(at);
  return format("moment-year", { ...options, year: "numeric" }).format(at);
}

/** For instance "21 November 2026". */
export function dateText(at: Date): string {
  return format("date", { day: "numeric", month: "long", year: "numeric" }).format(at);
}

/** For instance "09:30:07", for things that happen within one call. */
export function secondText(at: Date): string {
  return format("second", { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(at);
}
