import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { waitText } from "./wait-text.ts";

describe("waitText()", () => {
  it("admits that nobody can say before enough waits were measured", () => {
    expect(waitText(null)).toBe("We cannot say yet how long it takes.");
  });

  it("gives a range of rounded seconds", () => {
    expect(waitText({ p50: 11, p90: 38.2 })).toBe("Usually 10–40 s");
  });

  it("gives one number when both ends are the same", () => {
    expect(waitText({ p50: 9, p90: 11 })).toBe("Usually about 10 s");
  });

  it("speaks of minutes from two minutes on, with a range that is one", () => {
    expect(waitText({ p50: 110, p90: 121 })).toBe("Usually 2–3 min");
  });

  it("never promises zero and never shows an end before its start", () => {
    const seconds = fc.double({ min: 0, max: 600, noNaN: true });
    fc.assert(
      fc.property(seconds, seconds, (p50, p90) => {
        const numbers = [...waitText({ p50, p90 }).matchAll(/\d+/g)].map(([digits]) => Number(digits));
        expect(Math.min(...numbers)).toBeGreaterThan(0);
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      }),
    );
  });
});
