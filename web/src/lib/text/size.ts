import { getLocale } from "../../paraglide/runtime.js";

const units = [
  { unit: "gigabyte", bytes: 1e9, digits: 1 },
  { unit: "megabyte", bytes: 1e6, digits: 1 },
  { unit: "kilobyte", bytes: 1e3, digits: 0 },
] as const;

/** For instance "340 kB", "1.2 MB" or "5 GB". */
export function sizeText(sizeBytes: number): string {
  const { unit, bytes, digits } = units.find((known) => sizeBytes >= known.bytes) ?? units[2];
  return new Intl.NumberFormat(getLocale(), {
    style: "unit",
    unit,
    maximumFractionDigits: digits,
  }).format(sizeBytes === 0 ? 0 : Math.max(1, sizeBytes / bytes));
}
