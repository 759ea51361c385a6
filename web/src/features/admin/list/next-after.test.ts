import { describe, expect, it } from "vitest";
import { nextAfter } from "./next-after.ts";

const queue = [{ id: "a" }, { id: "b" }, { id: "c" }];

describe("nextAfter()", () => {
  it("opens the one below", () => {
    expect(nextAfter(queue, "b")).toBe("c");
  });

  it("goes back to the top after the last one", () => {
    expect(nextAfter(queue, "c")).toBe("a");
  });

  it("begins at the top when the decided one is on another page", () => {
    expect(nextAfter(queue, "z")).toBe("a");
  });

  it("opens nothing when nothing waits any more", () => {
    expect([nextAfter([{ id: "a" }], "a"), nextAfter([], "a")]).toEqual([null, null]);
  });
});
