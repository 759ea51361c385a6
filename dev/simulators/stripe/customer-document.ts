import type Stripe from "stripe";
import { newRef } from "../payments/references.ts";

interface NewCustomer {
  id: string;
  created: number;
  email: string | null;
  name: string | null;
  metadata: Record<string, string>;
}

/** Somebody who pays (docs.stripe.com/api/customers/object). */
export function newCustomer(asked: NewCustomer): Stripe.Customer {
  return {
    ...asked,
    object: "customer",
    balance: 0,
    default_source: null,
    delinquent: false,
    description: null,
    invoice_prefix: newRef("", 8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    shipping: null,
  };
}
