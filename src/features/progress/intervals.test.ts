import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipIntervals, mergeIntervals, totalSeconds } from "./intervals.ts";

const second = fc.integer({ min: 0, max: 360_000 }).map((hundredths) => hundredths / 100);
const interval = fc.tuple(second, second).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const intervals = fc.array(interval, { maxLength: 60 });
/** Far apart, so that none is joined with its neighbour. */
const many = fc
  .array(fc.integer({ min: 0, max: 20_000 }), { minLength: 600, maxLength: 900 })
  .map((starts) => starts.map((start) => [start * 4, start * 4 + 1] as const));

describe("watched intervals", () => {
  it("are merged when they overlap, touch or leave less than a second between them", () => {
    expect(
      mergeIntervals(
        [
          [0, 10],
          [20, 30],
        ],
        [
          [5, 12],
          [30, 31],
          [31.99, 40],
        ],
      ),
    ).toEqual([
      [0, 12],
      [20, 40],
    ]);
    expect(mergeIntervals([[0, 10]], [[11, 12]])).toEqual([
      [0, 10],
      [11, 12],
    ]);
    expect(mergeIntervals([], [[7, 7]])).toEqual([]);
  });

  it("come out the same in whatever order and however often they are reported", () => {
    fc.assert(
      fc.property(intervals, intervals, intervals, (a, b, c) => {
        const both = mergeIntervals(a, b);
        expect(mergeIntervals(b, a)).toEqual(both);
        expect(mergeIntervals(both, b)).toEqual(both);
        expect(mergeIntervals(both, c)).toEqual(mergeIntervals(a, mergeIntervals(b, c)));
      }),
    );
  });

  it("stay disjoint and sorted, and never lose what was played", () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const merged = mergeIntervals(a, b);
        for (const [index, [from, to]] of merged.entries()) {
          expect(from).toBeLessThan(to);
          expect(from - (merged[index - 1]?.[1] ?? -1)).toBeGreaterThanOrEqual(0.99);
        }
        expect(totalSeconds(merged)).toBeGreaterThanOrEqual(totalSeconds(mergeIntervals(a, [])));
        for (const [from, to] of [...a, ...b]) {
          if (from < to) expect(merged.some((known) => known[0] <= from && to <= known[1])).toBe(true);
        }
      }),
    );
  });

  it("are at most 500, whatever is sent, and then still lose nothing", () => {
    fc.assert(
      fc.property(many, many, (a, b) => {
        const merged = mergeIntervals(a, b);
        expect(merged.length).toBeLessThanOrEqual(500);
        expect(mergeIntervals(merged, b)).toEqual(merged);
        expect(mergeIntervals(b, a)).toEqual(merged);
        for (const [from, to] of a) {
          expect(merged.some((known) => known[0] <= from && to <= known[1])).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("end where the lesson ends, when its length is known", () => {
    const played = [
      [0, 10],
      [50, 70],
      [80, 90],
    ] as const;
    expect(clipIntervals(played, 60)).toEqual([
      [0, 10],
      [50, 60],
    ]);
    expect(clipIntervals(played, 0)).toEqual(played);
  });
});
