import { html } from "hono/html";
import { page } from "../../pages/layout.ts";
import type { DeliveryFaults } from "./delivery-faults.ts";
import type { Courier } from "./courier.ts";
import { formatAmount } from "./pay-page.ts";
import type { PlayedProvider } from "./played-provider.ts";

const SHOWN = 20;

/** Everything at the payment services of this machine, newest first, with a button for what can happen to it. */
export function paymentsPage(providers: readonly PlayedProvider[], courier: Courier) {
  return page(
    "Payments",
    html`<p>
        No money moves here. What the buttons do, a program can ask of <code>/dev/api/&lt;provider&gt;</code>.
      </p>
      ${providers.map((provider) => section(provider, courier))}`,
  );
}

function section(provider: PlayedProvider, courier: Courier) {
  const { name, title } = provider;
  const at = (path: string) => `/dev/api/${name}/${path}`;
  const checkouts = provider.checkouts().slice(0, SHOWN);
  const payments = provider.payments().slice(0, SHOWN);
  const subscriptions = provider.subscriptions().slice(0, SHOWN);
  return html`<section>
    <h2>${title}</h2>
    <h3>Checkouts</h3>
    ${table(
      ["Checkout", "For", "Amount", "State", "Actions"],
      checkouts.map(
        ({ id, title: what, status, url, isOpen, ...money }) =>
          html`<td><code>${short(id)}</code></td>
            <td>${what}</td>
            <td>${formatAmount(money)}</td>
            <td>${status}</td>
            <td>
              ${
                isOpen
                  ? html`<a href="${url}">Pay page</a> ${button(at(`checkout/${id}/expire`), "Expire")}`
                  : ""
              }
            </td>`,
      ),
    )}
    <h3>Payments</h3>
    ${table(
      ["Payment", "Amount", "Refunded", "State", "Actions"],
      payments.map(
        ({ id, status, refundedAmount, dispute, isPending, ...money }) =>
          html`<td><code>${short(id)}</code></td>
            <td>${formatAmount(money)}</td>
            <td>${formatAmount({ ...money, amount: refundedAmount })}</td>
            <td>${status}${dispute === null ? "" : `, dispute ${dispute}`}</td>
            <td>
              ${
                isPending
                  ? [
                      button(at(`payments/${id}/settle`), "The money comes", { outcome: "succeeded" }),
                      button(at(`payments/${id}/settle`), "It does not come", { outcome: "failed" }),
                    ]
                  : [
                      button(at(`payments/${id}/dispute`), "Dispute", { status: "open" }),
                      button(at(`payments/${id}/dispute`), "We win", { status: "won" }),
                      button(at(`payments/${id}/dispute`), "We lose", { status: "lost" }),
                    ]
              }
            </td>`,
      ),
    )}
    ${
      subscriptions.length === 0
        ? ""
        : html`<h3>Subscriptions</h3>
            ${table(
              ["Subscription", "State", "Period ends", "Actions"],
              subscriptions.map(
                ({ id, status, isEnding, periodEndsAt }) =>
                  html`<td><code>${short(id)}</code></td>
                    <td>${status}${isEnding ? ", ending" : ""}</td>
                    <td>${new Date(periodEndsAt).toISOString().slice(0, 10)}</td>
                    <td>
                      ${button(at(`subscriptions/${id}/advance`), "Next period, paid", { outcome: "paid" })}
                      ${button(at(`subscriptions/${id}/advance`), "Next period, card fails", { outcome: "failed" })}
                    </td>`,
              ),
            )}`
    }
    <h3>Events</h3>
    ${faultsForm(at("faults"), courier.faultsOf(name))}
    ${table(
      ["Event", "Type", "State", "Answers", "Actions"],
      courier
        .list(name)
        .slice(0, SHOWN * 2)
        .map(
          ({ id, type, state, answers }) =>
            html`<td><code>${short(id)}</code></td>
              <td>${type}</td>
              <td>${state}</td>
              <td>${answers.join(", ")}</td>
              <td>${button(at(`events/${id}/replay`), "Replay")}</td>`,
        ),
    )}
  </section>`;
}

function table(heads: readonly string[], rows: readonly unknown[]) {
  if (rows.length === 0) return html`<p>None yet.</p>`;
  return html`<table>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function button(action: string, label: string, fields: Readonly<Record<string, string>> = {}) {
  return html`<form method="post" action="${action}" style="display:inline">
    ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button>${label}</button>
  </form>`;
}

function short(id: string): string {
  return id.length > 22 ? `${id.slice(0, 20)}…` : id;
}

/** What goes wrong with the webhooks that follow. */
function faultsForm(action: string, { duplicate, delayMs, reorder, drop }: DeliveryFaults) {
  return html`<form method="post" action="${action}">
    <label
      >Repeat each <input name="duplicate" type="number" min="0" max="1000" value="${duplicate}"
    /></label>
    <label>Late by ms <input name="delayMs" type="number" min="0" max="86400000" value="${delayMs}" /></label>
    <label>Drop the next <input name="drop" type="number" min="0" value="${drop}" /></label>
    <label
      ><input name="reorder" type="checkbox" value="true" ${reorder ? "checked" : ""} /> In the opposite
      order</label
    >
    <button>Set faults</button>
  </form>`;
}
