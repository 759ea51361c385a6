import { describe, expect, it } from "vitest";
import { recounted } from "./recount.ts";

const stars = (...counts: number[]) => counts.map((count, index) => ({ stars: 5 - index, count }));
const course = { rating: { average: 4.5, count: 2 }, ratingBreakdown: stars(1, 1, 0, 0, 0) };
const visible = (rating: number) => ({ rating, status: "visible" as const });

describe("recounted()", () => {
  it("adds a first review", () => {
    expect(recounted(course, null, visible(3))).toEqual({
      rating: { average: 4, count: 3 },
      ratingBreakdown: stars(1, 1, 1, 0, 0),
    });
  });

  it("moves a changed one, and takes a deleted one away", () => {
    expect(recounted(course, visible(4), visible(5)).ratingBreakdown).toEqual(stars(2, 0, 0, 0, 0));
    expect(recounted(course, visible(4), null).rating).toEqual({ average: 5, count: 1 });
  });

  it("does not count what waits for a moderator", () => {
    expect(recounted(course, null, { rating: 1, status: "held" })).toEqual(course);
    expect(recounted(course, visible(5), { rating: 5, status: "held" }).rating.count).toBe(1);
  });

  it("has no average without reviews", () => {
    const one = { rating: { average: 4, count: 1 }, ratingBreakdown: stars(0, 1, 0, 0, 0) };
    expect(recounted(one, visible(4), null).rating).toEqual({ average: null, count: 0 });
  });
});
