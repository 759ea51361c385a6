import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartTop } from "./chart-top.ts";

describe("chartTop()", () => {
  it.each([
    [[], 5],
    [[0, 0], 5],
    [[3, 6], 10],
    [[10], 10],
    [[11], 20],
    [[480], 500],
    [[501, 2], 1000],
  ])("shows %j under %d", (values, top) => {
    expect(chartTop(values)).toBe(top);
  });

  it("is never below a value and never wastes more than three fifths of the height", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 10_000_000 }), (largest) => {
        const top = chartTop([largest]);
        expect(top).toBeGreaterThanOrEqual(largest);
        expect(largest / top).toBeGreaterThanOrEqual(0.4);
      }),
    );
  });
});
