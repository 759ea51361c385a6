import { describe, expect, it } from "vitest";
import { checkoutSearch } from "./-checkout-search.ts";

describe("checkoutSearch()", () => {
  it("reads a course or a plan, never both", () => {
    expect(checkoutSearch({ course: "a", plan: "b" })).toEqual({ course: "a" });
    expect(checkoutSearch({ plan: "b" })).toEqual({ plan: "b" });
  });

  it("reads a code, also one of digits only", () => {
    expect(checkoutSearch({ course: "a", coupon: "SPRING25" })).toEqual({ course: "a", coupon: "SPRING25" });
    expect(checkoutSearch({ course: "a", coupon: 2025 })).toEqual({ course: "a", coupon: "2025" });
  });

  it("leaves out what cannot be meant", () => {
    expect(checkoutSearch({ course: 1, plan: null, coupon: "" })).toEqual({});
  });
});
