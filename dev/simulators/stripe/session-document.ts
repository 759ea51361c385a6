import type Stripe from "stripe";
import { newRef } from "../payments/references.ts";
import type { CheckoutPlan } from "./stripe-state.ts";

interface NewSession {
  created: number;
  expiresAt: number;
  amount: number;
  currency: string;
  mode: "payment" | "subscription";
  plan: Omit<CheckoutPlan, "id">;
  customer: string | null;
  customerEmail: string | null;
  clientReferenceId: string | null;
  metadata: Record<string, string>;
  successUrl: string;
  cancelUrl: string | null;
  baseUrl: string;
}

/** A Checkout Session that is open (docs.stripe.com/api/checkout/sessions/object). */
export function newSession(asked: NewSession): Stripe.Checkout.Session {
  const id = newRef("cs_test_", 58);
  const hasTrial = asked.plan.trialDays > 0;
  return {
    id,
    object: "checkout.session",
    adaptive_pricing: null,
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: null,
    amount_subtotal: hasTrial ? 0 : asked.amount,
    amount_total: hasTrial ? 0 : asked.amount,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: asked.cancelUrl,
    client_reference_id: asked.clientReferenceId,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: asked.created,
    currency: asked.currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer: asked.customer,
    customer_account: null,
    customer_creation: asked.customer === null ? "if_required" : null,
    customer_details: null,
    customer_email: asked.customerEmail,
    discounts: [],
    expires_at: asked.expiresAt,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: null,
    managed_payments: null,
    metadata: asked.metadata,
    mode: asked.mode,
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: "always",
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ["card"],
    payment_status: "unpaid",
    permissions: null,
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: "open",
    submit_type: null,
    subscription: null,
    success_url: asked.successUrl,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: "hosted_page",
    url: `${asked.baseUrl}/pay/${id}`,
    wallet_options: null,
  };
}
