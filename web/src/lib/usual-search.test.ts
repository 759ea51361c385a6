import { describe, expect, it } from "vitest";
import { usualSearch } from "./usual-search.ts";

describe("usualSearch()", () => {
  it("searches at the own level, with the topic that was chosen", () => {
    const found = usualSearch("beginner", { matchAnyLevel: false, topic: "food" });
    expect(found).toEqual({ level: "beginner", topic: "food" });
  });

  it("searches everywhere when any level will do, or when the own one is not known", () => {
    const anywhere = { level: "all" };
    expect(usualSearch("beginner", { matchAnyLevel: true, topic: null })).toEqual(anywhere);
    expect(usualSearch(null, { matchAnyLevel: false, topic: null })).toEqual(anywhere);
  });
});
