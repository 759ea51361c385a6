import { articleMarkSchema } from "../../../../../src/contract/courses/article.ts";

/** What somebody typed for a link, as an address that an article may lead to; null when it is none. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === "" || /\s/.test(text)) return null;
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(text);
  const guess = /^[^@/]+@[^@/]+\.[^@/]+$/.test(text) ? `mailto:${text}` : `https://${text}`;
  const isPlace = hasScheme || text.includes(".");
  const href = hasScheme ? text : guess;
  const isAllowed = articleMarkSchema.safeParse({ type: "link", attrs: { href } }).success;
  return isPlace && isAllowed ? href : null;
}
