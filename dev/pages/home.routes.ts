import { Hono } from "hono";
import { html } from "hono/html";
import { generate } from "otplib";
import type { DevEnvironment } from "../bindings.ts";
import { schedules } from "../schedule/schedules.ts";
import { demoInstructor } from "../seed/demo-instructor.ts";
import { DEMO_PASSWORD, DEMO_TOTP_SECRET, demoLearners } from "../seed/demo-learners.ts";
import { page } from "./layout.ts";

/** `/dev`: what runs here, who can sign in, and where to look. */
export const homeRoutes = new Hono<DevEnvironment>().get("/dev", async (c) => {
  const health = await c.env.API.fetch(new URL("/health", c.req.url));
  return c.html(
    page(
      "Parley on this machine",
      html`<p>
          This Worker stands where Cloudflare and the outside services stand in production: it passes requests
          on, fires the schedules, plays Access, and catches every message that would leave. It is never
          deployed.
        </p>
        <p>The api Worker ${health.ok ? "answers" : `is in trouble: /health says ${health.status}`}.</p>
        <h2>Demo logins</h2>
        <p>All with the password <code>${DEMO_PASSWORD}</code></p>
        <table>
          <thead>
            <tr>
              <th scope="col">E-mail</th>
              <th scope="col">Name</th>
              <th scope="col">Level</th>
            </tr>
          </thead>
          <tbody>
            ${[...demoLearners, demoInstructor].map(
              ({ email, displayName, level, role }) =>
                html`<tr>
                  <td><code>${email}</code></td>
                  <td>${displayName}</td>
                  <td>${level}${role === "student" ? "" : `, ${role}`}</td>
                </tr>`,
            )}
          </tbody>
        </table>
        <p>
          The administrator's second step now: <code>${await generate({ secret: DEMO_TOTP_SECRET })}</code>,
          new every 30 s; the secret for an authenticator app is <code>${DEMO_TOTP_SECRET}</code>
        </p>
        <h2>Links</h2>
        <ul>
          <li><a href="/">The app</a></li>
          <li><a href="/api">API reference</a>, <a href="/api-json">its OpenAPI document</a></li>
          <li>
            <a href="/health">Health</a>, <a href="/health/ready">readiness</a>,
            <a href="/.well-known/jwks.json">signing keys</a>
          </li>
          <li>
            <a href="/dev/inbox">Inbox</a>, <a href="/dev/sms">SMS</a>, <a href="/dev/pushes">pushes</a>: what
            was caught
          </li>
          <li>
            <a href="/dev/payments">Payments</a> at the Stripe, Razorpay and PayPal that are played here
          </li>
          <li>Google and Apple are played here: choose them on <a href="/signin">the sign-in page</a></li>
          <li>
            <a href="/dev/access">Who Access says you are</a>, <a href="/cdn-cgi/access/certs">its keys</a>
          </li>
        </ul>
        <h2>Schedules</h2>
        ${schedules.map(
          ({ cron, everyMs }) =>
            html`<form method="post" action="/dev/api/cron?cron=${encodeURIComponent(cron)}">
              <p><code>${cron}</code> fires every ${everyMs / 1000} s here <button>Fire now</button></p>
            </form>`,
        )}`,
    ),
  );
});
