import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { median, percentile, summarise, summariseRounds } from "./statistics.ts";

const samples = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 300 });

describe("percentile()", () => {
  it("takes the nearest rank, and never a value between two samples", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([7], 0.01)).toBe(7);
  });

  it("covers at least the wanted share of the samples, with the smallest sample that does", () => {
    fc.assert(
      fc.property(samples, fc.double({ noNaN: true, min: 0.01, max: 1 }), (values, share) => {
        const found = percentile(values, share);
        const covered = values.filter((value) => value <= found).length;
        const below = values.filter((value) => value < found).length;
        expect(covered).toBeGreaterThanOrEqual(share * values.length);
        expect(below).toBeLessThan(share * values.length);
      }),
    );
  });

  it("refuses to speak of no samples", () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
    expect(() => median([])).toThrow(RangeError);
  });
});

describe("median()", () => {
  it("is the middle of an odd number and the mean of the two middle ones of an even number", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});

describe("summarise()", () => {
  it("leaves the samples in the order in which they came", () => {
    const values = [3, 1, 2];
    expect(summarise(values)).toEqual({ count: 3, p50: 2, p99: 3, max: 3 });
    expect(values).toEqual([3, 1, 2]);
  });

  it("lets no single disturbed round decide, but never hides the worst sample", () => {
    const calm = Array.from({ length: 50 }, () => 1);
    const disturbed = Array.from({ length: 50 }, () => 1000);
    expect(summariseRounds([calm, disturbed, calm])).toEqual({ count: 150, p50: 1, p99: 1, max: 1000 });
  });
});
