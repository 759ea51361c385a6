import { describe, expect, it } from "vitest";
import { payLabel, renewalText, totalLabel } from "./pay-words.ts";

const total = { amount: 999, currency: "USD" } as const;
const course = { interval: null, total, trialDays: 0 };
const plan = { interval: "month", total, trialDays: 0 } as const;

describe("the words of a checkout", () => {
  it("name the sum on the button", () => {
    expect([payLabel(course), payLabel(plan)]).toEqual(["Pay $9.99", "Pay $9.99"]);
  });

  it("do not speak of paying where nothing is paid now", () => {
    expect(payLabel({ ...course, total: { ...total, amount: 0 } })).toBe("Get it for free");
    expect(payLabel({ ...plan, trialDays: 7 })).toBe("Start 7 free days");
  });

  it("say what a plan costs after its trial, before it begins", () => {
    expect(renewalText({ ...plan, trialDays: 7 })).toContain("After 7 days you pay $9.99 a month");
    expect(renewalText(plan)).toContain("You pay $9.99 a month");
    expect(renewalText(course)).toBeNull();
  });

  it("say how often the total is paid", () => {
    expect([course, plan, { ...plan, trialDays: 7 }].map(totalLabel)).toEqual([
      "Total",
      "Total each month",
      "Then each month",
    ]);
  });
});
