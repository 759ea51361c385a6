/** A Markdown table; all columns but the first are numbers and stand at the right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = header.map((_, index) => (index === 0 ? "---" : "---:"));
  return [header, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Three figures that matter, and no more. */
export function figure(value: number): string {
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** How many times the other: `1.08 ×`. */
export function ratio(value: number, other: number): string {
  return `${(value / other).toFixed(2)} ×`;
}

export function kibibytes(bytes: number): string {
  return `${figure(bytes / 1024)} KiB`;
}

export function kilobytes(bytes: number): string {
  return `${figure(bytes / 1000)} kB`;
}
