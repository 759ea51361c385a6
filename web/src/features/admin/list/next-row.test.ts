import { describe, expect, it } from "vitest";
import { nextRow } from "./next-row.ts";

describe("nextRow()", () => {
  it("begins at the top going down and at the bottom going up", () => {
    expect([nextRow(1, -1, 3), nextRow(-1, -1, 3)]).toEqual([0, 2]);
  });

  it("goes one row at a time", () => {
    expect([nextRow(1, 0, 3), nextRow(-1, 2, 3)]).toEqual([1, 1]);
  });

  it("stays where it is at either end, and in an empty list", () => {
    expect([nextRow(1, 2, 3), nextRow(-1, 0, 3), nextRow(1, -1, 0)]).toEqual([null, null, null]);
  });
});
