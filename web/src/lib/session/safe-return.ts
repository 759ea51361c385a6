/** A path inside this app to return to after sign-in; anything that could lead elsewhere becomes `/practice`. */
export function safeReturnPath(value: unknown): string {
  const home = "/practice";
  if (typeof value !== "string" || !/^\/(?![/\\])/.test(value) || /[\p{Cc}\\]/u.test(value)) return home;
  const base = "https://parley.invalid";
  const url = URL.canParse(value, base) ? new URL(value, base) : null;
  if (!url || url.origin !== base) return home;
  if (["/signin", "/signup"].includes(url.pathname)) return home;
  return url.pathname + url.search + url.hash;
}
