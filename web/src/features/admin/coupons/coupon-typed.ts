import { z } from "zod";
import type { NewCouponBody } from "../../../../../src/contract/admin/coupons.ts";
import { currencySchema } from "../../../../../src/contract/money.ts";
import { couponCodeSchema } from "../../../../../src/contract/payments/checkout.ts";
import { momentOf } from "../../../lib/forms/local-moment.ts";
import { minorUnits } from "../../../lib/text/amount.ts";
import { displayLocale } from "../../../lib/text/display-locale.ts";

/** A whole number that was typed, or null when it is none from 1 to `most`. */
export function wholeNumber(typed: string, most: number): number | null {
  const text = typed.trim();
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : null;
}

export const MOST_USES = 1_000_000;

const isEmptyOr = (typed: string, isRight: (typed: string) => boolean) =>
  typed.trim() === "" || isRight(typed);

const typedFields = z.object({
  code: couponCodeSchema,
  kind: z.enum(["percent", "amount"]),
  percent: z.string(),
  amount: z.string(),
  currency: currencySchema,
  courseId: z.string(),
  maxUses: z.string().refine((typed) => isEmptyOr(typed, (text) => wholeNumber(text, MOST_USES) !== null)),
  maxUsesEach: z.string().refine((typed) => wholeNumber(typed, 100) !== null),
  isFirstPurchaseOnly: z.boolean(),
  startsAt: z.string(),
  endsAt: z.string(),
});

export type CouponTyped = z.infer<typeof typedFields>;

/** A coupon as it is typed: numbers, sums and moments are text until they are read. */
export const couponTypedSchema = typedFields
  // All of them are told together, and not only once the rest is right.
  .refine(({ kind, percent }) => kind !== "percent" || wholeNumber(percent, 100) !== null, {
    path: ["percent"],
    when: () => true,
  })
  .refine(({ kind, amount }) => kind !== "amount" || (minorUnits(amount, displayLocale()) ?? 0) > 0, {
    path: ["amount"],
    when: () => true,
  })
  .refine(({ startsAt, endsAt }) => isInOrder(momentOf(startsAt), momentOf(endsAt)), {
    path: ["endsAt"],
    when: () => true,
  })
  .transform(toBody);

export const emptyCoupon: CouponTyped = {
  code: "",
  kind: "percent",
  percent: "",
  amount: "",
  currency: "USD",
  courseId: "",
  maxUses: "",
  maxUsesEach: "1",
  isFirstPurchaseOnly: false,
  startsAt: "",
  endsAt: "",
};

/** True unless it ends before it starts. */
export function isInOrder(startsAt: string | null, endsAt: string | null): boolean {
  return startsAt === null || endsAt === null || startsAt < endsAt;
}

function toBody(typed: CouponTyped): NewCouponBody {
  const { code, kind, percent, amount, currency, courseId, maxUses, maxUsesEach } = typed;
  const isPercent = kind === "percent";
  return {
    code,
    kind,
    value: (isPercent ? wholeNumber(percent, 100) : minorUnits(amount, displayLocale())) ?? 0,
    currency: isPercent ? null : currency,
    courseId: courseId === "" ? null : courseId,
    maxUses: wholeNumber(maxUses, MOST_USES),
    maxUsesEach: wholeNumber(maxUsesEach, 100) ?? 1,
    isFirstPurchaseOnly: typed.isFirstPurchaseOnly,
    startsAt: momentOf(typed.startsAt),
    endsAt: momentOf(typed.endsAt),
  };
}
