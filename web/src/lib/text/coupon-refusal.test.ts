import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { RequestProblem } from "../api/problem.ts";
import { isKnownFieldMessage } from "../forms/field-message.ts";
import { couponRefusal } from "./coupon-refusal.ts";

const rules = join(import.meta.dirname, "../../../../src/features/payments/coupon-rules.ts");

function refused(message: string): RequestProblem {
  return new RequestProblem({
    code: "coupon_refused",
    message,
    status: 422,
    fields: [{ path: "couponCode", message }],
  });
}

describe("couponRefusal()", () => {
  it("has words for every reason of the API", () => {
    const reasons = [...readFileSync(rules, "utf8").matchAll(/return "([^"]+)"/g)].map(
      ([, reason = ""]) => reason,
    );
    expect(reasons.length).toBeGreaterThan(4);
    expect(reasons.filter((reason) => !isKnownFieldMessage(reason))).toEqual([]);
  });

  it("says why", () => {
    expect(couponRefusal(refused("This code has been used up"))).toBe("This code has been used up.");
    expect(couponRefusal("A code has 3 to 32 letters and digits")).toContain("3 to 32");
  });

  it("says that it cannot be used when the reason is new, and what broke when it was not asked", () => {
    expect(couponRefusal(refused("The moon is wrong"))).toBe("This code cannot be used here.");
    expect(couponRefusal(new RequestProblem({ code: "network", message: "" }))).toContain("network");
  });
});
