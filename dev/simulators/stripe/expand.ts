import { StripeRefusal } from "./refusal.ts";
import type { StripeState } from "./stripe-state.ts";

/** Stripe goes no deeper (docs.stripe.com/api/expanding_objects). */
const DEEPEST = 4;

type Json = Record<string, unknown>;

/** A document with the objects in place of their ids along each path, such as `payment_intent.latest_charge`. */
export function expand(state: StripeState, document: object, paths: readonly string[]): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(document));
  for (const path of paths) {
    const names = path.split(".");
    if (names.length > DEEPEST) {
      throw new StripeRefusal("You cannot expand more than 4 levels of a property", { param: "expand" });
    }
    follow(state, copy, names);
  }
  return copy;
}

function follow(state: StripeState, at: unknown, [name, ...rest]: readonly string[]): void {
  if (Array.isArray(at)) {
    for (const item of at) follow(state, item, [name ?? "", ...rest]);
    return;
  }
  if (name === undefined || !isDocument(at)) return;
  if (name === "payments" && at["object"] === "invoice") at[name] = paymentsOf(state, String(at["id"]));
  const value = at[name];
  if (value === undefined) {
    throw new StripeRefusal(`This property cannot be expanded (${name}).`, { param: "expand" });
  }
  if (typeof value === "string") at[name] = copyOf(state, value) ?? value;
  follow(state, at[name], rest);
}

function paymentsOf(state: StripeState, invoice: string): Json {
  const data = state.invoicePayments.list(invoice);
  return { object: "list", data, has_more: false, url: "/v1/invoice_payments" };
}

function copyOf(state: StripeState, id: string): unknown {
  const found =
    state.payments.find(id) ??
    state.charges.find(id) ??
    state.balance.find(id) ??
    state.customers.find(id) ??
    state.subscriptions.find(id) ??
    state.invoices.find(id);
  return found === null ? null : JSON.parse(JSON.stringify(found));
}

function isDocument(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}
