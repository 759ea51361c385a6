const protocols = ["https:", "http:", "mailto:"];

/** The address of a link in an article, or null for one that could do more than lead somewhere. */
export function safeHref(href: string): string | null {
  const url = URL.canParse(href) ? new URL(href) : null;
  return url !== null && protocols.includes(url.protocol) ? url.href : null;
}
