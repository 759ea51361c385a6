import { Hono } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import { html } from "hono/html";
import { z } from "zod";
import type { DevEnvironment } from "../bindings.ts";
import { page } from "../pages/layout.ts";
import { demoLearners } from "../seed/demo-learners.ts";
import { ACCESS_COOKIE, accessCerts, signAccessToken } from "./access-token.ts";

/** A path of this site, and nothing that a browser would read as another one. */
function pathToReturnTo(value: string | undefined): string | null {
  return value !== undefined && /^\/(?![/\\])/.test(value) ? value : null;
}

/** Access, played: the team's keys, and a page to choose whom Access takes one for. Opening it without an address signs out. */
export const accessRoutes = new Hono<DevEnvironment>()
  .get("/cdn-cgi/access/certs", (c) => c.json(accessCerts(c.env)))
  .get("/dev/access", async (c) => {
    const email = c.req.query("email");
    const back = pathToReturnTo(c.req.query("redirect"));
    if (email === undefined || email === "") {
      deleteCookie(c, ACCESS_COOKIE, { path: "/" });
      return c.html(signInPage(back));
    }
    if (!z.email().safeParse(email).success)
      return c.json({ error: `Not an e-mail address: "${email}"` }, 400);
    setCookie(c, ACCESS_COOKIE, await signAccessToken(c.env, email), {
      path: "/",
      httpOnly: true,
      sameSite: "Lax",
    });
    return back === null ? c.html(knownPage(email)) : c.redirect(back);
  });

function signInPage(back: string | null) {
  const admins = demoLearners.filter(({ role }) => role === "admin");
  return page(
    "Access",
    html`<p>Access does not know you now: admin paths are closed. Choose who you are.</p>
      <form method="get" action="/dev/access">
        ${back === null ? "" : html`<input type="hidden" name="redirect" value="${back}" />`}
        <label>E-mail <input type="email" name="email" list="admins" autocomplete="off" required /></label>
        <datalist id="admins">
          ${admins.map(({ email }) => html`<option value="${email}"></option>`)}
        </datalist>
        <button>Be this person</button>
      </form>`,
  );
}

function knownPage(email: string) {
  return page(
    "Access",
    html`<p>
        Access takes you for <strong>${email}</strong> for the next 24 hours. <a href="/admin">Go to admin</a>
      </p>
      <p><a href="/dev/access">Sign out of Access</a></p>`,
  );
}
