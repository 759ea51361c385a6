import type { Context } from "hono";
import { type MailLocale, mailLocaleOf } from "../mail/mail-kinds.ts";

/** The language to write in to whoever sent this request (`Accept-Language`, RFC 9110 section 12.5.4; best first). */
export function requestLocale(c: Context): MailLocale {
  const ranges = (c.req.header("accept-language") ?? "").slice(0, 200).split(",");
  return mailLocaleOf(ranges.map((range) => range.split(";")[0]?.trim() ?? ""));
}
