/** Pages that lead into the app: to return to one of them would go round in a circle. */
const waysIn = /^\/(signin|signup|reset|deleted|appeal)(\/|$)/;

/** A path inside this app to return to after sign-in; anything that could lead elsewhere becomes `/practice`. */
export function safeReturnPath(value: unknown): string {
  const home = "/practice";
  if (typeof value !== "string" || !/^\/(?![/\\])/.test(value) || /[\p{Cc}\\]/u.test(value)) return home;
  const base = "https://parley.invalid";
  const url = URL.canParse(value, base) ? new URL(value, base) : null;
  if (!url || url.origin !== base) return home;
  if (waysIn.test(url.pathname)) return home;
  return url.pathname + url.search + url.hash;
}
