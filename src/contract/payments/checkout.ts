import { z } from "zod";
import { idSchema } from "../common.ts";
import { moneySchema } from "../money.ts";
import { countrySchema } from "../users.ts";

export const paymentProviders = ["stripe", "razorpay", "paypal"] as const;
export const paymentProviderSchema = z
  .enum(paymentProviders)
  .meta({ id: "PaymentProvider", example: "stripe" });
export type PaymentProviderName = z.infer<typeof paymentProviderSchema>;

export const couponCodeSchema = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9_-]{2,31}$/, { message: "A code has 3 to 32 letters and digits" })
  .meta({ example: "SPRING25" });

const item = { courseId: idSchema.optional(), planId: idSchema.optional() };
const oneItem = (body: { courseId?: string | undefined; planId?: string | undefined }) =>
  (body.courseId === undefined) !== (body.planId === undefined);
const oneItemMessage = { message: "Name a course or a plan", path: ["courseId"] };

export const quoteBodySchema = z
  .strictObject({
    ...item,
    couponCode: couponCodeSchema.optional(),
    country: countrySchema.optional().describe("Whose tax applies; that of the profile when absent"),
  })
  .refine(oneItem, oneItemMessage)
  .meta({ id: "QuoteBody" });
export type QuoteBody = z.infer<typeof quoteBodySchema>;

/** What somebody would pay. All sums are in the currency of the price. */
export const quoteSchema = z
  .object({
    title: z.string(),
    interval: z.enum(["month", "year"]).nullable().describe("Null: paid once"),
    price: moneySchema.describe("Before the discount, tax included"),
    discount: moneySchema,
    total: moneySchema.describe("What is paid now, tax included"),
    tax: z.object({
      amount: moneySchema.describe("The part of the total that is tax"),
      country: z.string().nullable(),
      name: z.string().nullable().describe("VAT, GST …; null where there is none"),
      ratePercent: z.number(),
    }),
    couponCode: z.string().nullable(),
    trialDays: z.int().describe("Days before the first payment of a plan"),
    providers: z.array(paymentProviderSchema).describe("Whom one can pay with"),
    isOwned: z.boolean().describe("It is open already"),
  })
  .meta({ id: "Quote" });
export type Quote = z.infer<typeof quoteSchema>;

export const createCheckoutBodySchema = z
  .strictObject({
    ...item,
    couponCode: couponCodeSchema.optional(),
    provider: paymentProviderSchema.optional().describe("The first of those on offer when absent"),
  })
  .refine(oneItem, oneItemMessage)
  .meta({ id: "CreateCheckoutBody" });
export type CreateCheckoutBody = z.infer<typeof createCheckoutBodySchema>;

export const checkoutSchema = z
  .object({
    orderId: idSchema,
    url: z.string().nullable().describe("Pay there; null when there is nothing to pay, and it is open now"),
  })
  .meta({ id: "Checkout" });
export type Checkout = z.infer<typeof checkoutSchema>;

/** Of requests that must happen once. */
export const idempotencyHeaders = z.object({
  "idempotency-key": z
    .string()
    .regex(/^[\x21-\x7e]{8,128}$/, { message: "A key has 8 to 128 visible ASCII characters" })
    .optional()
    .describe("The same key with the same request gets the same answer; a UUID is a good one"),
});
