import { describe, expect, it } from "vitest";
import { couponState } from "./coupon-state.ts";

const now = Date.parse("2030-01-01T00:00:00.000Z");
const coupon = { isDisabled: false, startsAt: null, endsAt: null, uses: 0, maxUses: null };

describe("couponState()", () => {
  it("says why a coupon cannot be used, and that it can otherwise", () => {
    const before = "2029-12-31T00:00:00.000Z";
    const after = "2030-01-02T00:00:00.000Z";
    expect(couponState(coupon, now)).toBe("active");
    expect(couponState({ ...coupon, startsAt: before, endsAt: after, uses: 1, maxUses: 2 }, now)).toBe(
      "active",
    );
    expect(couponState({ ...coupon, startsAt: after }, now)).toBe("not_yet");
    expect(couponState({ ...coupon, endsAt: before }, now)).toBe("over");
    expect(couponState({ ...coupon, uses: 2, maxUses: 2 }, now)).toBe("used_up");
    expect(couponState({ ...coupon, endsAt: before, isDisabled: true }, now)).toBe("off");
  });
});
