import { html } from "hono/html";
import type { CaughtMessage } from "../caught/caught-message.ts";
import { page } from "../pages/layout.ts";

/** One mail: its links, what a mail program shows, and its plain text. */
export function mailPage({ id, to, subject, sentAt, links, text, html: body }: CaughtMessage) {
  return page(
    subject === "" ? "(no subject)" : subject,
    html`<p>
        To <a href="/dev/inbox?to=${encodeURIComponent(to)}">${to}</a>,
        <time datetime="${sentAt}">${sentAt}</time>
      </p>
      ${links.length === 0 ? "" : linkList(links)} ${body === "" ? "" : frame(id)}
      <h2>Plain text</h2>
      <pre>${text}</pre>`,
  );
}

function linkList(links: readonly string[]) {
  return html`<h2>Links</h2>
    <ul>
      ${links.map((link) => html`<li><a href="${link}" rel="noreferrer">${link}</a></li>`)}
    </ul>`;
}

function frame(id: number) {
  return html`<h2>HTML</h2>
    <iframe
      title="The mail as a mail program shows it"
      src="/dev/inbox/${id}/html"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      referrerpolicy="no-referrer"
      style="width: 100%; height: 42rem; border: 1px solid #8884; border-radius: .5rem"
    ></iframe>`;
}

export function noMailPage() {
  return page(
    "No such mail",
    html`<p>It was never here, or 500 newer ones have come. <a href="/dev/inbox">The inbox</a></p>`,
  );
}
