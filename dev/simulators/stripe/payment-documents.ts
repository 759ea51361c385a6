import type Stripe from "stripe";
import { newRef } from "../payments/references.ts";

export interface NewPayment {
  created: number;
  amount: number;
  currency: string;
  customer: string | null;
  description: string;
  metadata: Record<string, string>;
}

/** A PaymentIntent before its first attempt (docs.stripe.com/api/payment_intents/object). */
export function newPaymentIntent(asked: NewPayment): Stripe.PaymentIntent {
  const { created, amount, currency, customer, description, metadata } = asked;
  const id = newRef("pi_");
  return {
    id,
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: "automatic_async",
    client_secret: newRef(`${id}_secret_`),
    confirmation_method: "automatic",
    created,
    currency,
    customer,
    customer_account: null,
    description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ["card"],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "requires_payment_method",
    transfer_group: null,
  };
}

/** One attempt to charge (docs.stripe.com/api/charges/object). */
export function newCharge(
  payment: Stripe.PaymentIntent,
  { created, status }: { created: number; status: "succeeded" | "pending" | "failed" },
): Stripe.Charge {
  const isDeclined = status === "failed";
  return {
    id: newRef("ch_"),
    object: "charge",
    amount: payment.amount,
    amount_captured: status === "succeeded" ? payment.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: "PARLEY",
    captured: status === "succeeded",
    created,
    currency: payment.currency,
    customer: payment.customer,
    description: payment.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: isDeclined ? "card_declined" : null,
    failure_message: isDeclined ? "Your card was declined." : null,
    fraud_details: {},
    livemode: false,
    metadata: payment.metadata,
    on_behalf_of: null,
    outcome: null,
    paid: !isDeclined,
    payment_intent: payment.id,
    payment_method: null,
    payment_method_details: null,
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status,
    transfer_data: null,
    transfer_group: null,
  };
}

/** What a charge brings: 2.9 % and 30 of the smallest unit stay at Stripe. */
export function newBalanceTransaction(charge: Stripe.Charge, created: number): Stripe.BalanceTransaction {
  const fee = Math.min(charge.amount, Math.round(charge.amount * 0.029) + 30);
  const { amount, currency, description } = charge;
  return {
    id: newRef("txn_"),
    object: "balance_transaction",
    amount,
    available_on: created + 2 * 86_400,
    balance_type: "payments",
    created,
    currency,
    description,
    exchange_rate: null,
    fee,
    fee_details: [
      { amount: fee, application: null, currency, description: "Stripe processing fees", type: "stripe_fee" },
    ],
    net: amount - fee,
    reporting_category: "charge",
    source: charge.id,
    status: "pending",
    type: "charge",
  };
}
