import type { LinkComponentProps } from "@tanstack/react-router";
import { describe, expect, it } from "vitest";
import { byAge, columnSort } from "./column-sort.ts";

type Sort = "newest" | "oldest" | "attempts";
const link = (sort: Sort): LinkComponentProps => ({ to: "/admin/jobs", search: { sort } });

describe("a column that sorts", () => {
  it("leads to its first way while the list is sorted by another column", () => {
    expect(columnSort<Sort>({ now: "attempts", ways: byAge, link })).toEqual({
      direction: null,
      link: link("newest"),
    });
  });

  it("says which way it is sorted, and is turned round by choosing it again", () => {
    const newest = columnSort<Sort>({ now: "newest", ways: byAge, link });
    expect(newest).toEqual({ direction: "descending", link: link("oldest") });
    const oldest = columnSort<Sort>({ now: "oldest", ways: byAge, link });
    expect(oldest).toEqual({ direction: "ascending", link: link("newest") });
  });

  it("with one way alone stays as it is", () => {
    const ways = [{ sort: "attempts", direction: "descending" }] as const;
    expect(columnSort<Sort>({ now: "attempts", ways, link })).toEqual({
      direction: "descending",
      link: link("attempts"),
    });
  });
});
