import type { Context } from "hono";

/** The country Cloudflare places the client in (ISO 3166-1 alpha-2), or null when it cannot say. */
export function clientCountry(c: Context): string | null {
  const country = c.req.header("cf-ipcountry");
  return country !== undefined && /^[A-Z]{2}$/.test(country) && country !== "XX" ? country : null;
}
