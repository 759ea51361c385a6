const marked =
  "data:image/svg+xml," +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="16" fill="#c4432d"/><circle cx="32" cy="32" r="14" fill="#fff"/></svg>',
  );

/** Changes title and icon of a tab in the background until it is looked at again. */
export function callAttention(title: string): void {
  if (document.visibilityState === "visible") return;
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  const before = { title: document.title, href: icon?.href ?? "" };
  document.title = title;
  if (icon) icon.href = marked;
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.title === title) document.title = before.title;
      if (icon) icon.href = before.href;
    },
    { once: true },
  );
}
