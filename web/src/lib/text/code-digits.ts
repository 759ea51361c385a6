/** The six digits in what was typed or pasted, also out of a whole sentence; fewer while somebody still types. */
export function codeDigits(text: string): string {
  const whole = /(?<!\d)(\d{3})[\s-]?(\d{3})(?!\d)/.exec(text);
  if (whole) return `${whole[1]}${whole[2]}`;
  return text.replaceAll(/\D/g, "").slice(0, 6);
}
