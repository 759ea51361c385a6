import { describe, expect, it } from "vitest";
import { clockText, durationText } from "./duration.ts";

describe("clockText()", () => {
  it.each([
    [-3, "0:00"],
    [7.9, "0:07"],
    [247, "4:07"],
    [3847, "1:04:07"],
  ])("shows %s seconds as %s", (seconds, text) => {
    expect(clockText(seconds)).toBe(text);
  });
});

describe("durationText()", () => {
  it("counts seconds below a minute and whole minutes above", () => {
    expect([durationText(42), durationText(89), durationText(600)]).toEqual(["42 s", "1 min", "10 min"]);
  });
});
