import { html } from "hono/html";
import { providerPage } from "../identity/provider-page.ts";
import { BANK, testCards } from "./cards.ts";
import type { CheckoutSummary } from "./played-provider.ts";

interface PayPage {
  /** As people call the provider. */
  title: string;
  hasBank: boolean;
  checkout: CheckoutSummary;
  /** What went wrong with the last attempt. */
  problem: string | null;
}

/** Where a buyer pays: one field, and what each number does. */
export function payPage({ title, hasBank, checkout, problem }: PayPage) {
  return providerPage(
    `Pay with ${title}`,
    html`<p>This page stands for ${title}'s own, on this machine only. No money moves.</p>
      <p><strong>${checkout.title}</strong>: ${formatAmount(checkout)}</p>
      ${problem === null ? "" : html`<p role="alert"><strong>${problem}</strong></p>`}
      <form method="post">
        <fieldset>
          <legend>Card</legend>
          <p>
            <label
              >Card number
              <input
                name="card"
                inputmode="numeric"
                autocomplete="off"
                required
                pattern="[0-9 ]{12,23}"
                title="12 to 19 digits"
            /></label>
          </p>
          <p><button>Pay ${formatAmount(checkout)}</button></p>
        </fieldset>
      </form>
      ${
        hasBank
          ? html`<form method="post">
              <input type="hidden" name="card" value="${BANK}" />
              <p>
                <button>Pay by bank</button> The money comes later: <a href="/dev/payments">/dev/payments</a>
              </p>
            </form>`
          : ""
      }
      <form method="post">
        <p><button name="action" value="cancel">Cancel and go back</button></p>
      </form>
      <h2>Test cards</h2>
      <ul>
        ${testCards.map(({ number, does }) => html`<li><code>${grouped(number)}</code> ${does}</li>`)}
      </ul>`,
  );
}

/** The question that the buyer's bank asks before it pays (3-D Secure). */
export function confirmPage({
  title,
  checkout,
  card,
}: {
  title: string;
  checkout: CheckoutSummary;
  card: string;
}) {
  return providerPage(
    "Your bank asks",
    html`<p>This page stands for the bank that ${title} asks, on this machine only.</p>
      <p>Do you want to pay ${formatAmount(checkout)} for <strong>${checkout.title}</strong>?</p>
      <form method="post">
        <input type="hidden" name="card" value="${card}" />
        <p>
          <button name="confirm" value="approve">Approve</button>
          <button name="confirm" value="fail">Refuse</button>
        </p>
      </form>`,
  );
}

/** There is nothing to pay here any more. */
export function closedPage({ title, checkout }: { title: string; checkout: CheckoutSummary | null }) {
  const what = checkout === null ? "There is no such checkout." : `This checkout is ${checkout.status}.`;
  return providerPage(
    `${title} cannot take a payment here`,
    html`<p>${what}</p>
      <p><a href="/">Back to the app</a></p>`,
  );
}

/** `19.99 USD`: every currency here has two decimals. */
export function formatAmount({ amount, currency }: { amount: number; currency: string }): string {
  return `${(amount / 100).toFixed(2)} ${currency.toUpperCase()}`;
}

function grouped(number: string): string {
  return number.replaceAll(/(\d{4})(?=\d)/g, "$1 ");
}
