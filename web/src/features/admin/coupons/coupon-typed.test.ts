import { describe, expect, it } from "vitest";
import { newCouponBodySchema } from "../../../../../src/contract/admin/coupons.ts";
import { type CouponTyped, couponTypedSchema, emptyCoupon } from "./coupon-typed.ts";

const wrongOf = (changes: Partial<CouponTyped>) => {
  const read = couponTypedSchema.safeParse({ ...emptyCoupon, code: "SPRING25", percent: "25", ...changes });
  return (read.error?.issues ?? []).map(({ path }) => path.join("."));
};

describe("couponTypedSchema", () => {
  it("reads what was typed as what the contract takes", () => {
    const typed = { ...emptyCoupon, code: " spring25 ", percent: "25", maxUses: "50" };
    const read = couponTypedSchema.parse(typed);
    expect(read).toMatchObject({ code: "SPRING25", kind: "percent", value: 25, currency: null, maxUses: 50 });
    expect(newCouponBodySchema.safeParse(read).success).toBe(true);
  });

  it("reads a sum in minor units, with its currency", () => {
    const read = couponTypedSchema.parse({
      ...emptyCoupon,
      code: "FIVE",
      kind: "amount",
      amount: "5,50",
      currency: "EUR",
    });
    expect(read).toMatchObject({ kind: "amount", value: 550, currency: "EUR", maxUses: null });
    expect(newCouponBodySchema.safeParse(read).success).toBe(true);
  });

  it("names the field that is wrong", () => {
    expect(wrongOf({})).toEqual([]);
    expect(wrongOf({ code: "!" })).toEqual(["code"]);
    expect(wrongOf({ percent: "101" })).toEqual(["percent"]);
    expect(wrongOf({ percent: "2.5" })).toEqual(["percent"]);
    expect(wrongOf({ kind: "amount", amount: "0" })).toEqual(["amount"]);
    expect(wrongOf({ maxUses: "-1" })).toEqual(["maxUses"]);
    expect(wrongOf({ maxUsesEach: "" })).toEqual(["maxUsesEach"]);
    expect(wrongOf({ startsAt: "2030-02-01T00:00", endsAt: "2030-01-01T00:00" })).toEqual(["endsAt"]);
  });
});
