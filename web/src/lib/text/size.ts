import { getLocale } from "../../paraglide/runtime.js";

/** For instance "340 kB" or "1.2 MB". */
export function sizeText(sizeBytes: number): string {
  const isLarge = sizeBytes >= 1_000_000;
  return new Intl.NumberFormat(getLocale(), {
    style: "unit",
    unit: isLarge ? "megabyte" : "kilobyte",
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? sizeBytes / 1_000_000 : Math.max(1, sizeBytes / 1000));
}
