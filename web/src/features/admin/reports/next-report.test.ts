import { describe, expect, it } from "vitest";
import { nextReport } from "./next-report.ts";

const queue = [{ id: "a" }, { id: "b" }, { id: "c" }];

describe("nextReport()", () => {
  it("opens the one below", () => {
    expect(nextReport(queue, "b")).toBe("c");
  });

  it("goes back to the top after the last one", () => {
    expect(nextReport(queue, "c")).toBe("a");
  });

  it("begins at the top when the decided one is on another page", () => {
    expect(nextReport(queue, "z")).toBe("a");
  });

  it("opens nothing when nothing waits any more", () => {
    expect([nextReport([{ id: "a" }], "a"), nextReport([], "a")]).toEqual([null, null]);
  });
});
