import { Hono } from "hono";
import { html } from "hono/html";
import { providerPage } from "../identity/provider-page.ts";
import { formatAmount } from "../payments/pay-page.ts";
import { nameOf, type StripeState } from "./stripe-state.ts";
import { setEnding } from "./subscribing.ts";
import { periodOf } from "./subscription-documents.ts";

/** Where a subscriber cancels and resumes: Stripe's customer portal. */
export function portalRoutes(state: StripeState): Hono {
  return new Hono()
    .get("/portal/:id", (c) => {
      const visit = state.visits.find(c.req.param("id"));
      if (visit === null) return c.html(providerPage("Not found", html`<p>There is no such page.</p>`), 404);
      const subscriptions = state.subscriptions.list(visit.customer);
      return c.html(
        providerPage(
          "Your subscriptions",
          html`<p>This page stands for Stripe's own, on this machine only.</p>
            ${subscriptions.map((subscription) => {
              const { cancel_at_period_end: isEnding, status, id, currency } = subscription;
              const amount = subscription.items.data[0]?.price.unit_amount ?? 0;
              const end = new Date(periodOf(subscription).end * 1000).toISOString().slice(0, 10);
              return html`<section>
                <h2>${formatAmount({ amount, currency })}</h2>
                <p>
                  It is ${status}${isEnding ? `, and ends on ${end}` : `; the next period begins on ${end}`}.
                </p>
                ${
                  status === "canceled"
                    ? ""
                    : html`<form method="post">
                        <input type="hidden" name="subscription" value="${id}" />
                        <button name="ending" value="${isEnding ? "false" : "true"}">
                          ${isEnding ? "Resume" : "Cancel at the end of the period"}
                        </button>
                      </form>`
                }
              </section>`;
            })}
            <p><a href="${visit.returnUrl}">Back to Parley</a></p>`,
        ),
      );
    })
    .post("/portal/:id", async (c) => {
      const visit = state.visits.find(c.req.param("id"));
      const form = new URLSearchParams(await c.req.text());
      const subscription = state.subscriptions.find(form.get("subscription") ?? "");
      if (visit === null || subscription === null || nameOf(subscription.customer) !== visit.customer) {
        return c.text("There is no such subscription.", 404);
      }
      if (subscription.status !== "canceled") setEnding(state, subscription, form.get("ending") === "true");
      return c.redirect(c.req.url, 303);
    });
}
