import { z } from "zod";

const sum = z.object({ currency_code: z.string(), value: z.string() });
const link = z.object({ href: z.string(), rel: z.string() });

const captureSchema = z.object({
  id: z.string(),
  status: z.string(),
  amount: sum,
  seller_receivable_breakdown: z.object({ paypal_fee: sum.optional() }).optional(),
});
export type PaypalCapture = z.infer<typeof captureSchema>;

const refundSchema = z.object({
  id: z.string(),
  status: z.string(),
  amount: sum.optional(),
  custom_id: z.string().optional(),
});
export type PaypalRefund = z.infer<typeof refundSchema>;
export const refundAnswerSchema = refundSchema;

/** What is read of PayPal's objects (developer.paypal.com/docs/api/orders/v2). */
export const orderSchema = z.object({
  id: z.string(),
  status: z.string(),
  purchase_units: z
    .array(
      z.object({
        reference_id: z.string().optional(),
        payments: z
          .object({
            captures: z.array(captureSchema).default([]),
            refunds: z.array(refundSchema).default([]),
          })
          .optional(),
      }),
    )
    .default([]),
  links: z.array(link).default([]),
});
export type PaypalOrder = z.infer<typeof orderSchema>;

export const tokenSchema = z.object({ access_token: z.string(), expires_in: z.number() });

export const disputesSchema = z.object({ items: z.array(z.object({ dispute_id: z.string() })).default([]) });
export const disputeSchema = z.object({
  dispute_id: z.string(),
  reason: z.string().default(""),
  status: z.string(),
  dispute_amount: sum,
  dispute_outcome: z.object({ outcome_code: z.string() }).optional(),
});
export type PaypalDispute = z.infer<typeof disputeSchema>;
export const problemSchema = z.object({
  details: z.array(z.object({ issue: z.string().regex(/^[A-Z_]{1,80}$/) })).min(1),
});

/** What of an event's resource says what it is about. */
export const subjectSchema = z.object({
  event_type: z.string(),
  resource: z.object({
    id: z.string().optional(),
    supplementary_data: z.object({ related_ids: z.object({ order_id: z.string().optional() }) }).optional(),
    links: z.array(link).default([]),
    disputed_transactions: z.array(z.object({ seller_transaction_id: z.string() })).default([]),
  }),
});
