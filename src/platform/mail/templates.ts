import type { MailData, MailKind, MailLocale, RenderedMail } from "./mail-kinds.ts";
import { type Placeholders, placeholdersOf } from "./placeholders.ts";
import { renderedMails } from "./rendered.gen.ts";

/**
 * Fills a template that was rendered at build time. The same data always gives the same mail, so that a repeated attempt
 * is the same request. Every value is text: in HTML it is escaped, and it can become no link, as the links are fixed paths
 * below `appOrigin`.
 */
export function renderMail<K extends MailKind>(kind: K, locale: MailLocale, data: MailData[K]): RenderedMail {
  const { appOrigin, contactEmail } = data;
  const values = { appOrigin, contactEmail, ...placeholdersOf[kind](data, locale) };
  const { subject, html, text } = renderedMails[kind][locale];
  const plain = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, onOneLine(value)]));
  const escaped = Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, escapeHtml(value)]));
  return { subject: fill(subject, plain), html: fill(html, escaped), text: fill(text, plain) };
}

function fill(template: string, values: Placeholders): string {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`Nothing stands for ${placeholder} in this mail`);
    return value;
  });
}

/** A value with a line end could begin a paragraph, or a header field, of its own. */
function onOneLine(value: string): string {
  return value.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ");
}

function escapeHtml(value: string): string {
  return value
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
