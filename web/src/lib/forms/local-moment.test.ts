import { describe, expect, it } from "vitest";
import { momentOf, typedMoment } from "./local-moment.ts";

describe("momentOf()", () => {
  it("reads back what a field was filled with, to the minute", () => {
    const moment = "2030-03-31T01:30:00.000Z";
    expect(momentOf(typedMoment(moment))).toBe(moment);
  });

  it("reads an empty field and half a date as nothing", () => {
    expect(momentOf("")).toBeNull();
    expect(momentOf("2030-13-40T99:99")).toBeNull();
    expect(typedMoment(null)).toBe("");
  });
});
