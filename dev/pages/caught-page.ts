import { html } from "hono/html";
import type { CaughtMessage, Channel } from "../caught/caught-message.ts";
import { page } from "./layout.ts";

const titles: Record<Channel, string> = { mail: "Mail", sms: "SMS", pushes: "Pushes" };

/** The messages of one channel, newest first, to one recipient or to everybody. */
export function caughtPage(channel: Channel, to: string | null, messages: readonly CaughtMessage[]) {
  const whose = to === null ? "" : ` to ${to}`;
  if (messages.length === 0) {
    return page(
      titles[channel],
      html`<p>Nothing has been sent${whose} yet. It will appear here instead of leaving this machine.</p>`,
    );
  }
  return page(
    titles[channel],
    html`<p>
        The last ${messages.length}${whose}, newest first. As JSON:
        <a href="/dev/api/${channel}">/dev/api/${channel}</a>
      </p>
      ${messages.map(article)}`,
  );
}

function article(message: CaughtMessage) {
  return html`<article>
    <h2>${message.subject === "" ? message.to : message.subject}</h2>
    <p>To ${message.to}, <time datetime="${message.sentAt}">${message.sentAt}</time></p>
    <pre>${message.text}</pre>
    <ul>
      ${message.links.map((link) => html`<li><a href="${link}" rel="noreferrer">${link}</a></li>`)}
    </ul>
  </article>`;
}
