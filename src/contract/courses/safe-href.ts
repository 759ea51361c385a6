const protocols = ["https:", "http:", "mailto:"];

/** Whether a link may lead there: to a page or to an address for mail, and to nothing that runs. */
export function isSafeHref(href: string): boolean {
  const url = URL.canParse(href) ? new URL(href) : null;
  return url !== null && protocols.includes(url.protocol);
}
