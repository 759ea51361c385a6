import type { Currency } from "../../contract/money.ts";
import type { Discount } from "./pricing.ts";

/** A coupon, as far as it decides whether it helps somebody now. */
export interface CouponFacts extends Discount {
  currency: Currency | null;
  courseId: string | null;
  maxUses: number | null;
  maxUsesEach: number;
  uses: number;
  isFirstPurchaseOnly: boolean;
  startsAt: number | null;
  endsAt: number | null;
  disabledAt: number | null;
}

/** Who wants to use it, for what, when. */
export interface CouponUse {
  courseId: string | null;
  currency: Currency;
  /** How often this person has used or reserved it. */
  usesByBuyer: number;
  hasBought: boolean;
  now: number;
}

/** Why a coupon does not help, in words for who typed it; null when it does. Unknown and ended ones get the same words. */
export function couponRefusal(coupon: CouponFacts | undefined, use: CouponUse): string | null {
  const isOver =
    coupon === undefined ||
    coupon.disabledAt !== null ||
    (coupon.startsAt ?? use.now) > use.now ||
    (coupon.endsAt ?? Infinity) <= use.now;
  if (isOver) return "This code is not valid, or not any more";
  if (use.courseId === null) return "Codes are for courses, not for plans";
  if (coupon.courseId !== null && coupon.courseId !== use.courseId) return "This code is for another course";
  if (coupon.kind === "amount" && coupon.currency !== use.currency) {
    return "This code is for prices in another currency";
  }
  if (coupon.maxUses !== null && coupon.uses >= coupon.maxUses) return "This code has been used up";
  if (use.usesByBuyer >= coupon.maxUsesEach) return "You have used this code already";
  if (coupon.isFirstPurchaseOnly && use.hasBought) return "This code is for a first purchase";
  return null;
}
