import { z } from "zod";
import { idSchema, pageOf, timestampSchema } from "../common.ts";
import { moneySchema } from "../money.ts";
import { paymentProviderSchema } from "../payments/checkout.ts";
import { orderStatusSchema, refundRequestStatuses } from "../payments/order.ts";
import { adminListQuery, ageSorts, noteSchema, personSchema } from "./common.ts";

/** What waits for a person: a request for money back, a payment of another sum than was asked, a dispute. */
export const orderTasks = ["refund_request", "review", "dispute"] as const;

export const adminOrdersQuery = adminListQuery.extend({
  q: z.string().trim().max(100).optional().describe("In the buyer's e-mail or the title, or the order's id"),
  status: orderStatusSchema.optional(),
  task: z.enum(orderTasks).optional().describe("Only those that wait for a person because of this"),
  sort: z.enum(ageSorts).default("newest"),
});
export type AdminOrdersQuery = z.infer<typeof adminOrdersQuery>;

export const adminOrderSchema = z
  .object({
    id: idSchema,
    status: orderStatusSchema,
    title: z.string(),
    buyer: personSchema,
    provider: paymentProviderSchema.nullable(),
    total: moneySchema,
    tax: moneySchema,
    refunded: moneySchema,
    refunding: moneySchema.describe("Asked of the provider and not answered yet"),
    couponCode: z.string().nullable(),
    tasks: z.array(z.enum(orderTasks)),
    createdAt: timestampSchema,
    paidAt: timestampSchema.nullable(),
  })
  .meta({ id: "AdminOrder" });
export type AdminOrder = z.infer<typeof adminOrderSchema>;
export const adminOrdersSchema = pageOf(adminOrderSchema).meta({ id: "AdminOrders" });

export const adminOrderDetailSchema = adminOrderSchema
  .extend({
    courseId: idSchema.nullable(),
    planId: idSchema.nullable(),
    price: moneySchema,
    discount: moneySchema,
    taxCountry: z.string().nullable(),
    checkoutRef: z.string().nullable().describe("The provider's name for the checkout"),
    paymentRef: z.string().nullable().describe("The provider's name for the money"),
    received: z
      .object({ amount: z.int(), currency: z.string().nullable() })
      .nullable()
      .describe("With `review`: what came, instead of the total"),
    refundable: z
      .object({ amount: z.int().min(0), currency: z.string() })
      .describe("What can still be paid back; with `review` all that came, in its own currency, or nothing"),
    refunds: z.array(
      z.object({
        id: idSchema,
        amount: z.int(),
        status: z.enum(["pending", "succeeded", "failed"]),
        reason: z.string(),
        requestedBy: personSchema.nullable().describe("Null: made at the provider, or by itself"),
        createdAt: timestampSchema,
        settledAt: timestampSchema.nullable(),
      }),
    ),
    request: z
      .object({
        status: z.enum(refundRequestStatuses),
        reason: z.string(),
        createdAt: timestampSchema,
        decidedAt: timestampSchema.nullable(),
      })
      .nullable()
      .describe("The buyer's, for their money back"),
    disputes: z.array(
      z.object({
        providerRef: z.string(),
        amount: z.int(),
        status: z.enum(["open", "won", "lost"]),
        reason: z.string(),
        createdAt: timestampSchema,
        updatedAt: timestampSchema,
      }),
    ),
    ledger: z.array(
      z.object({
        kind: z.string(),
        providerRef: z.string(),
        account: z.string(),
        amount: z.int(),
        createdAt: timestampSchema,
      }),
    ),
  })
  .meta({ id: "AdminOrderDetail" });
export type AdminOrderDetail = z.infer<typeof adminOrderDetailSchema>;

export const adminRefundBodySchema = z
  .strictObject({
    amount: z.int().min(1).max(1_000_000).optional().describe("In minor units; all that is left when absent"),
    reason: noteSchema,
  })
  .meta({ id: "AdminRefundBody", example: { amount: 500, reason: "Half of the lessons were missing" } });
export type AdminRefundBody = z.infer<typeof adminRefundBodySchema>;

export const adminRefusalBodySchema = z
  .strictObject({ reason: noteSchema })
  .meta({ id: "AdminRefusalBody", example: { reason: "The course was completed" } });
