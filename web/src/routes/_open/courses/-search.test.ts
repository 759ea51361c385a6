import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { addressOf, coursesFilter, coursesSearch } from "./-search.ts";

describe("the address of the catalogue", () => {
  it("keeps every choice it knows", () => {
    const search = {
      q: "small talk",
      level: "beginner",
      category: "speaking",
      language: "en",
      price: "free",
      rating: 4.5,
      duration: "short",
      sort: "rating",
    };
    expect(coursesSearch(search)).toEqual(search);
  });

  it("reads a rating however it was written", () => {
    expect(coursesSearch({ rating: "4" })).toEqual({ rating: 4 });
    expect(coursesFilter({ rating: 4 })).toEqual({ rating: "4" });
  });

  it("leaves out what is no choice, too long, or not asked for", () => {
    const search = {
      q: "x".repeat(101),
      level: "expert",
      category: "../admin",
      rating: 5,
      sort: {},
      cursor: "abc",
    };
    expect(coursesSearch(search)).toEqual({});
  });

  it("says the same after it was written and read again", () => {
    const given = <Value>(...values: Value[]) => fc.constantFrom(...values);
    const filters = fc.record(
      {
        q: given("small talk", "42"),
        level: given("beginner" as const, "advanced" as const),
        rating: given("3" as const, "4" as const, "4.5" as const),
        price: given("free" as const, "paid" as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filters, (filter) => {
        expect(coursesFilter(coursesSearch({ ...addressOf(filter) }))).toEqual(filter);
      }),
    );
  });
});
