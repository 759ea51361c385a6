import { describe, expect, it } from "vitest";
import { liveNumbers } from "./live-numbers.ts";

describe("liveNumbers()", () => {
  it("reads who talks and who waits", () => {
    expect(liveNumbers({ talking: 4, waiting: 1, levels: [] })).toEqual({ talking: 4, waiting: 1 });
  });

  it.each([null, 7, {}, { talking: "4", waiting: 1 }])("shows no numbers for %j", (body) => {
    expect(liveNumbers(body)).toBeNull();
  });
});
