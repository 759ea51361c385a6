import { z } from "zod";
import { idSchema, timestampSchema } from "../common.ts";
import { moneySchema } from "../money.ts";
import { paymentProviderSchema } from "./checkout.ts";

export const planSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    interval: z.enum(["month", "year"]),
    price: moneySchema.describe("For each interval, tax included"),
    trialDays: z.int(),
  })
  .meta({ id: "Plan" });
export type Plan = z.infer<typeof planSchema>;
export const plansSchema = z.object({ items: z.array(planSchema) }).meta({ id: "Plans" });

/** `past_due`: the last payment failed, and it stays open for the days of grace. */
export const subscriptionStatuses = ["trialing", "active", "past_due", "ended"] as const;

export const subscriptionSchema = z
  .object({
    id: idSchema,
    plan: planSchema,
    provider: paymentProviderSchema,
    status: z.enum(subscriptionStatuses),
    isEnding: z.boolean().describe("Cancelled: it ends with the period"),
    periodEndsAt: timestampSchema.describe("Then it is paid again, or ends"),
    graceEndsAt: timestampSchema.nullable().describe("With `past_due`"),
  })
  .meta({ id: "Subscription" });
export type Subscription = z.infer<typeof subscriptionSchema>;

export const mySubscriptionSchema = z
  .object({ subscription: subscriptionSchema.nullable() })
  .meta({ id: "MySubscription" });
export type MySubscription = z.infer<typeof mySubscriptionSchema>;
/** True: it ends with the period that is paid; false: it goes on after all. */
export const cancelSubscriptionBodySchema = z
  .strictObject({ isEnding: z.boolean().default(true) })
  .meta({ id: "CancelSubscriptionBody", example: { isEnding: true } });
export const portalSchema = z
  .object({ url: z.string().describe("Where the provider lets one change cards and see receipts") })
  .meta({ id: "Portal" });
