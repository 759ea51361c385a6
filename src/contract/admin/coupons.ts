import { z } from "zod";
import { idSchema, pageOf, timestampSchema } from "../common.ts";
import { currencySchema } from "../money.ts";
import { couponCodeSchema } from "../payments/checkout.ts";
import { adminListQuery, ageSorts } from "./common.ts";

export const adminCouponsQuery = adminListQuery.extend({
  q: z.string().trim().max(40).optional().describe("In the code"),
  sort: z.enum(ageSorts).default("newest"),
});
export type AdminCouponsQuery = z.infer<typeof adminCouponsQuery>;

const worth = {
  kind: z.enum(["percent", "amount"]),
  value: z.int().min(1).describe("Whole percent, or minor units of the currency"),
  currency: currencySchema.nullable().describe("Of an amount only"),
};
const limits = {
  courseId: idSchema.nullable().describe("Null: every course"),
  maxUses: z.int().min(1).max(1_000_000).nullable().describe("Null: no end"),
  maxUsesEach: z.int().min(1).max(100).describe("By one person"),
  isFirstPurchaseOnly: z.boolean(),
  startsAt: timestampSchema.nullable(),
  endsAt: timestampSchema.nullable(),
};

export const adminCouponSchema = z
  .object({
    id: idSchema,
    code: z.string(),
    ...worth,
    ...limits,
    courseTitle: z.string().nullable(),
    uses: z.int().describe("Reserved by open orders, or used"),
    isDisabled: z.boolean(),
    createdAt: timestampSchema,
  })
  .meta({ id: "AdminCoupon" });
export type AdminCoupon = z.infer<typeof adminCouponSchema>;
export const adminCouponsSchema = pageOf(adminCouponSchema).meta({ id: "AdminCoupons" });

export const newCouponBodySchema = z
  .strictObject({ code: couponCodeSchema, ...worth, ...limits })
  .refine(({ kind, value }) => kind === "amount" || value <= 100, {
    message: "Use at most 100 percent",
    path: ["value"],
  })
  .refine(({ kind, currency }) => (kind === "amount") === (currency !== null), {
    message: "An amount has a currency, a percentage has none",
    path: ["currency"],
  })
  .refine(({ startsAt, endsAt }) => startsAt === null || endsAt === null || startsAt < endsAt, {
    message: "It has to end after it starts",
    path: ["endsAt"],
  })
  .meta({ id: "NewCouponBody" });
export type NewCouponBody = z.infer<typeof newCouponBodySchema>;

/** What a coupon is worth stays as it was: who has the code was told it. */
export const couponChangesSchema = z
  .strictObject({
    isDisabled: z.boolean().optional(),
    maxUses: limits.maxUses.optional(),
    endsAt: limits.endsAt.optional(),
  })
  .meta({ id: "CouponChanges", example: { isDisabled: true } });
export type CouponChanges = z.infer<typeof couponChangesSchema>;
