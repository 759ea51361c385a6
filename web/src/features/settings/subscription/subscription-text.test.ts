import { describe, expect, it } from "vitest";
import type { Subscription } from "../../../../../src/contract/payments/subscription.ts";
import { subscriptionText } from "./subscription-text.ts";

const subscription: Subscription = {
  id: "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11",
  plan: {
    id: "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c12",
    name: "Every course",
    interval: "month",
    price: { amount: 999, currency: "USD" },
    trialDays: 7,
  },
  provider: "stripe",
  status: "active",
  isEnding: false,
  periodEndsAt: "2030-03-21T12:00:00.000Z",
  graceEndsAt: null,
};
const graceEndsAt = "2030-03-28T12:00:00.000Z";

describe("subscriptionText()", () => {
  it("says when the next payment is, and of how much", () => {
    expect(subscriptionText(subscription).text).toBe("You pay again on March 21, 2030: $9.99 a month.");
  });

  it("says when the first payment is while nothing is paid yet", () => {
    const { state, text } = subscriptionText({ ...subscription, status: "trialing" });
    expect([state, text]).toEqual(["Free days", "Free until March 21, 2030. Then you pay $9.99 a month."]);
  });

  it("promises no payment when it ends with the period, also in the free days", () => {
    for (const status of ["active", "trialing"] as const) {
      const { text } = subscriptionText({ ...subscription, status, isEnding: true });
      expect(text).toContain("until March 21, 2030. You pay nothing more");
    }
  });

  it("names the end of the grace after a payment that failed, whether it was to end or not", () => {
    for (const isEnding of [true, false]) {
      const { text } = subscriptionText({ ...subscription, status: "past_due", isEnding, graceEndsAt });
      expect(text).toContain("March 28, 2030");
    }
  });

  it("says that it is over", () => {
    expect(subscriptionText({ ...subscription, status: "ended", isEnding: true }).state).toBe("Ended");
  });
});
