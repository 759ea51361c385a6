import { z } from "zod";

const notes = z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]).nullish();

/** What is read of Razorpay's objects (razorpay.com/docs/api); an empty `notes` comes as a list. */
export const linkSchema = z.object({
  id: z.string(),
  short_url: z.string(),
  status: z.string(),
  order_id: z.string().nullish(),
});
export const linksSchema = z.object({ payment_links: z.array(linkSchema) });

export const paymentSchema = z.object({
  id: z.string(),
  status: z.string(),
  amount: z.int(),
  currency: z.string(),
  fee: z.int().nullish(),
  created_at: z.int(),
});
export type RazorpayPayment = z.infer<typeof paymentSchema>;
export const paymentsSchema = z.object({ items: z.array(paymentSchema) });

export const refundSchema = z.object({
  id: z.string(),
  amount: z.int(),
  status: z.string(),
  receipt: z.string().nullish(),
  notes,
});
export type RazorpayRefund = z.infer<typeof refundSchema>;
export const refundsSchema = z.object({ items: z.array(refundSchema) });

export const disputeSchema = z.object({
  id: z.string(),
  payment_id: z.string(),
  amount: z.int(),
  status: z.string(),
  reason_code: z.string().nullish(),
  created_at: z.int(),
});
export const disputesSchema = z.object({ items: z.array(disputeSchema) });
