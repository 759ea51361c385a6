import { type Context, Hono } from "hono";
import type { DevEnvironment } from "../bindings.ts";
import { inboxPage } from "./inbox-page.ts";
import { mailPage, noMailPage } from "./mail-page.ts";

/** What a mail's HTML may do: show itself, and open links in another tab. No script, no request, no access to this site. */
const MAIL_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "sandbox allow-popups allow-popups-to-escape-sandbox",
].join("; ");

function mailOf(c: Context<DevEnvironment>) {
  return c.env.CAUGHT_MESSAGES.getByName("caught").find("mail", Number(c.req.param("id")));
}

/** The mailbox of everybody: the mails that would have left this machine, for a person to read and to follow. */
export const inboxRoutes = new Hono<DevEnvironment>()
  .get("/dev/inbox", async (c) => {
    const to = c.req.query("to")?.trim() ?? "";
    const mails = await c.env.CAUGHT_MESSAGES.getByName("caught").list("mail", to === "" ? null : to);
    return c.html(inboxPage(to, mails));
  })
  .get("/dev/inbox/:id{[0-9]+}", async (c) => {
    const mail = await mailOf(c);
    return mail === null ? c.html(noMailPage(), 404) : c.html(mailPage(mail));
  })
  .get("/dev/inbox/:id{[0-9]+}/html", async (c) => {
    const mail = await mailOf(c);
    if (mail === null) return c.html(noMailPage(), 404);
    return c.html(mail.html, 200, { "content-security-policy": MAIL_POLICY });
  });
