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

/** A limit that was set in powers of 1024, as people say it: 5 GiB as "5 GB". What has that size fits surely. */
export function limitText(sizeBytes: number): string {
  const power = [3, 2, 1].find((known) => sizeBytes >= 1024 ** known) ?? 0;
  return sizeText((sizeBytes / 1024 ** power) * 1000 ** power);
}
