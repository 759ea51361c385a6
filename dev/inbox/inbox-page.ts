import { html } from "hono/html";
import type { CaughtMessage } from "../caught/caught-message.ts";
import { page } from "../pages/layout.ts";

/** The list of mails, newest first, to one address or to everybody (`to` empty). */
export function inboxPage(to: string, mails: readonly CaughtMessage[]) {
  return page(
    "Inbox",
    html`<form method="get" action="/dev/inbox">
        <label>Mail to <input type="email" name="to" value="${to}" autocomplete="off" /></label>
        <button>Show</button> ${to === "" ? "" : html`<a href="/dev/inbox">Everybody's</a>`}
      </form>
      ${mails.length === 0 ? noMail(to) : table(mails)}
      <p>
        For programs:
        <a href="/dev/api/mail?${new URLSearchParams(to === "" ? {} : { to }).toString()}">/dev/api/mail</a>
      </p>`,
  );
}

function noMail(to: string) {
  const whose = to === "" ? "" : ` to ${to}`;
  return html`<p>
    No mail${whose} yet. Whatever Parley sends appears here instead of leaving this machine.
  </p>`;
}

function table(mails: readonly CaughtMessage[]) {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Sent</th>
        <th scope="col">To</th>
        <th scope="col">Subject</th>
      </tr>
    </thead>
    <tbody>
      ${mails.map(
        ({ id, to, subject, sentAt }) =>
          html`<tr>
            <td><time datetime="${sentAt}">${sentAt.slice(0, 19).replace("T", " ")}</time></td>
            <td>${to}</td>
            <td><a href="/dev/inbox/${id}">${subject === "" ? "(no subject)" : subject}</a></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
