import { z } from "zod";
import { listOf } from "./form.ts";

const count = z.coerce.number().int().min(0);
const metadata = z.record(z.string().max(40), z.string().max(500)).default({});

export const expandSchema = z.preprocess(listOf, z.array(z.string()).default([]));

export const customerSchema = z.object({
  email: z.string().nullable().default(null),
  name: z.string().nullable().default(null),
  metadata,
});

const lineItem = z.object({
  quantity: z.coerce.number().int().min(1).default(1),
  price_data: z.object({
    currency: z.string().regex(/^[a-z]{3}$/),
    unit_amount: count,
    product_data: z.object({ name: z.string().min(1) }),
    recurring: z.object({ interval: z.enum(["month", "year"]) }).optional(),
  }),
});

/** What Parley asks of `POST /v1/checkout/sessions` (docs.stripe.com/api/checkout/sessions/create). */
export const sessionSchema = z.object({
  mode: z.enum(["payment", "subscription"]),
  line_items: z.preprocess(listOf, z.array(lineItem).length(1)),
  success_url: z.string().min(1),
  cancel_url: z.string().nullable().default(null),
  client_reference_id: z.string().max(200).nullable().default(null),
  customer: z.string().nullable().default(null),
  customer_email: z.string().nullable().default(null),
  expires_at: count.optional(),
  metadata,
  payment_intent_data: z.object({ metadata }).default({ metadata: {} }),
  subscription_data: z
    .object({ metadata, trial_period_days: count.default(0) })
    .default({ metadata: {}, trial_period_days: 0 }),
});

export const refundSchema = z.object({
  payment_intent: z.string(),
  amount: z.coerce.number().int().min(1).nullable().default(null),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).nullable().default(null),
  metadata,
});

export const subscriptionUpdateSchema = z.object({
  cancel_at_period_end: z.enum(["true", "false"]).transform((value) => value === "true"),
});

export const portalSchema = z.object({ customer: z.string(), return_url: z.string().default("/") });

export const listSchema = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(10),
  starting_after: z.string().optional(),
  payment_intent: z.string().optional(),
  subscription: z.string().optional(),
  customer: z.string().optional(),
  invoice: z.string().optional(),
  status: z.string().optional(),
});
