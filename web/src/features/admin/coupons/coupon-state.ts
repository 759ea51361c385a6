import type { AdminCoupon } from "../../../../../src/contract/admin/coupons.ts";
import { m } from "../../../paraglide/messages.js";
import type { BadgeTone } from "../../../ui/badge.tsx";

type CouponState = "off" | "over" | "used_up" | "not_yet" | "active";

/** Whether it can be used at `now` (ms), and if not, why. */
export function couponState(
  coupon: Pick<AdminCoupon, "isDisabled" | "startsAt" | "endsAt" | "uses" | "maxUses">,
  now: number,
): CouponState {
  const { isDisabled, startsAt, endsAt, uses, maxUses } = coupon;
  if (isDisabled) return "off";
  if (endsAt !== null && Date.parse(endsAt) <= now) return "over";
  if (maxUses !== null && uses >= maxUses) return "used_up";
  return startsAt !== null && Date.parse(startsAt) > now ? "not_yet" : "active";
}

export const couponStates: Readonly<Record<CouponState, { name: () => string; tone: BadgeTone }>> = {
  active: { name: m.admin_coupons_active, tone: "good" },
  not_yet: { name: m.admin_coupons_not_yet, tone: "waiting" },
  over: { name: m.admin_coupons_over, tone: "plain" },
  used_up: { name: m.admin_coupons_used_up, tone: "plain" },
  off: { name: m.admin_coupons_off, tone: "bad" },
};
