import type Stripe from "stripe";
import type { z } from "zod";
import { noSuch, StripeRefusal } from "./refusal.ts";
import type { sessionSchema } from "./request-schemas.ts";
import { newSession } from "./session-document.ts";
import type { StripeState } from "./stripe-state.ts";

const HALF_HOUR_SECONDS = 30 * 60;
const DAY_SECONDS = 24 * 60 * 60;

/**
 * A checkout as it was asked for, open for a day unless it was said otherwise.
 * @throws StripeRefusal when what was asked does not fit together
 */
export function createSession(
  state: StripeState,
  asked: z.infer<typeof sessionSchema>,
): Stripe.Checkout.Session {
  const { mode, customer, customer_email: customerEmail, expires_at: expiresAt } = asked;
  const [item] = asked.line_items;
  if (item === undefined) throw new StripeRefusal("Missing required param: line_items.");
  const { currency, unit_amount: unitAmount, product_data: product, recurring } = item.price_data;
  if ((mode === "subscription") !== (recurring !== undefined)) {
    throw new StripeRefusal(`\`${mode}\` mode does not fit the prices of \`line_items\`.`, {
      param: "line_items",
    });
  }
  if (customer !== null && customerEmail !== null) {
    throw new StripeRefusal("You may only specify one of these parameters: customer, customer_email.");
  }
  if (customer !== null && state.customers.find(customer) === null) throw noSuch("customer", customer);
  const created = state.now();
  const lifeSeconds = (expiresAt ?? created + DAY_SECONDS) - created;
  if (lifeSeconds < HALF_HOUR_SECONDS || lifeSeconds > DAY_SECONDS) {
    throw new StripeRefusal("`expires_at` must be between 30 minutes and 24 hours from now.", {
      param: "expires_at",
      isAboutParameters: true,
    });
  }
  const plan = {
    title: product.name,
    amount: unitAmount * item.quantity,
    currency,
    interval: recurring?.interval ?? null,
    trialDays: asked.subscription_data.trial_period_days,
    paymentMetadata: asked.payment_intent_data.metadata,
    subscriptionMetadata: asked.subscription_data.metadata,
  };
  const session = newSession({
    created,
    expiresAt: created + lifeSeconds,
    amount: plan.amount,
    currency,
    mode,
    plan,
    customer,
    customerEmail,
    clientReferenceId: asked.client_reference_id,
    metadata: asked.metadata,
    successUrl: asked.success_url,
    cancelUrl: asked.cancel_url,
    baseUrl: state.stage.baseUrl,
  });
  state.plans.save({ id: session.id, ...plan });
  return state.sessions.save(session);
}
