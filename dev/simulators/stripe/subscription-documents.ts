import type Stripe from "stripe";
import { newRef } from "../payments/references.ts";
import type { CheckoutPlan } from "./stripe-state.ts";

export interface Period {
  start: number;
  end: number;
}

/** A subscription that begins (docs.stripe.com/api/subscriptions/object). */
export function newSubscription(
  plan: CheckoutPlan,
  { customer, created, period }: { customer: string; created: number; period: Period },
): Stripe.Subscription {
  const id = newRef("sub_");
  const hasTrial = plan.trialDays > 0;
  return {
    id,
    object: "subscription",
    application: null,
    application_fee_percent: null,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null },
    billing_cycle_anchor: hasTrial ? period.end : created,
    billing_cycle_anchor_config: null,
    billing_mode: { flexible: null, type: "classic" },
    billing_schedules: [],
    billing_thresholds: null,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    cancellation_details: { comment: null, feedback: null, feedback_option: null, reason: null },
    collection_method: "charge_automatically",
    created,
    currency: plan.currency,
    customer,
    customer_account: null,
    days_until_due: null,
    default_payment_method: newRef("pm_"),
    default_source: null,
    default_tax_rates: [],
    description: null,
    discounts: [],
    ended_at: null,
    invoice_settings: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: { type: "self" },
    },
    items: { object: "list", data: [newItem(plan, { id, created, period })], has_more: false, url: "" },
    latest_invoice: null,
    livemode: false,
    managed_payments: null,
    metadata: plan.subscriptionMetadata,
    next_pending_invoice_item_invoice: null,
    on_behalf_of: null,
    pause_collection: null,
    payment_settings: null,
    pending_invoice_item_interval: null,
    pending_setup_intent: null,
    pending_update: null,
    schedule: null,
    start_date: created,
    status: hasTrial ? "trialing" : "active",
    test_clock: null,
    transfer_data: null,
    trial_end: hasTrial ? period.end : null,
    trial_settings: {
      end_behavior: { billing_cycle_anchor: null, missing_payment_method: "create_invoice" },
    },
    trial_start: hasTrial ? created : null,
  };
}

/** The same subscription in another period. */
export function inPeriod(subscription: Stripe.Subscription, period: Period): Stripe.Subscription {
  const data = subscription.items.data.map((item) => ({
    ...item,
    current_period_start: period.start,
    current_period_end: period.end,
  }));
  return { ...subscription, items: { ...subscription.items, data } };
}

/** Since 2025 a subscription's period is that of its items. */
export function periodOf(subscription: Stripe.Subscription): Period {
  const [item] = subscription.items.data;
  if (item === undefined) throw new Error(`${subscription.id} has no item`);
  return { start: item.current_period_start, end: item.current_period_end };
}

function newItem(
  plan: CheckoutPlan,
  { id, created, period }: { id: string; created: number; period: Period },
): Stripe.SubscriptionItem {
  return {
    id: newRef("si_"),
    object: "subscription_item",
    billing_thresholds: null,
    created,
    current_period_end: period.end,
    current_period_start: period.start,
    current_trial: null,
    discounts: [],
    metadata: {},
    plan: newPlan(plan, created),
    price: newPrice(plan, created),
    quantity: 1,
    subscription: id,
    tax_rates: [],
  };
}

function newPrice(plan: CheckoutPlan, created: number): Stripe.Price {
  return {
    id: newRef("price_"),
    object: "price",
    active: true,
    billing_scheme: "per_unit",
    created,
    currency: plan.currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: newRef("prod_", 14),
    recurring: {
      interval: plan.interval ?? "month",
      interval_count: 1,
      meter: null,
      trial_period_days: null,
      usage_type: "licensed",
    },
    tax_behavior: "inclusive",
    tiers_mode: null,
    transform_quantity: null,
    type: "recurring",
    unit_amount: plan.amount,
    unit_amount_decimal: null,
  };
}

function newPlan(plan: CheckoutPlan, created: number): Stripe.Plan {
  return {
    id: newRef("price_"),
    object: "plan",
    active: true,
    amount: plan.amount,
    amount_decimal: null,
    billing_scheme: "per_unit",
    created,
    currency: plan.currency,
    interval: plan.interval ?? "month",
    interval_count: 1,
    livemode: false,
    metadata: {},
    meter: null,
    nickname: null,
    product: newRef("prod_", 14),
    tiers_mode: null,
    transform_usage: null,
    trial_period_days: null,
    usage_type: "licensed",
  };
}
