import { z } from "zod";
import { idSchema, pageOf, timestampSchema } from "../common.ts";
import { moneySchema } from "../money.ts";
import { paymentProviderSchema } from "./checkout.ts";

/**
 * `pending` waits for the provider; `review`: what was paid is not what was asked, so a person looks at it;
 * `disputed`: the buyer's bank has taken the money back for now.
 */
export const orderStatuses = [
  "pending",
  "paid",
  "partially_refunded",
  "refunded",
  "disputed",
  "expired",
  "failed",
  "review",
] as const;
export const orderStatusSchema = z.enum(orderStatuses).meta({ id: "OrderStatus", example: "paid" });
export type OrderStatus = z.infer<typeof orderStatusSchema>;

export const refundRequestStatuses = ["waiting", "granted", "refused"] as const;

export const orderSchema = z
  .object({
    id: idSchema,
    status: orderStatusSchema,
    title: z.string(),
    courseId: idSchema.nullable(),
    courseSlug: z.string().nullable().describe("Null when the course is gone"),
    planId: idSchema.nullable(),
    provider: paymentProviderSchema.nullable().describe("Null: there was nothing to pay"),
    price: moneySchema,
    discount: moneySchema,
    tax: moneySchema,
    total: moneySchema,
    refunded: moneySchema,
    refunding: moneySchema.describe("On its way back"),
    couponCode: z.string().nullable(),
    invoices: z.array(z.object({ number: z.string(), kind: z.enum(["invoice", "credit_note"]) })),
    refund: z
      .enum(["at_once", "to_review"])
      .nullable()
      .describe("What asking for the money back would come to; null where it cannot be asked for"),
    refundRequest: z
      .object({ status: z.enum(refundRequestStatuses), reason: z.string(), createdAt: timestampSchema })
      .nullable(),
    checkoutUrl: z.string().nullable().describe("Where a pending one is paid, while that is possible"),
    createdAt: timestampSchema,
    paidAt: timestampSchema.nullable(),
  })
  .meta({ id: "Order" });
export type Order = z.infer<typeof orderSchema>;

export const orderPageSchema = pageOf(orderSchema).meta({ id: "OrderPage" });

export const refundRequestBodySchema = z
  .strictObject({
    reason: z
      .string()
      .trim()
      .min(3, { message: "Write at least 3 characters" })
      .max(1000, { message: "Use at most 1000 characters" }),
  })
  .meta({ id: "RefundRequestBody", example: { reason: "It was not what I expected." } });
