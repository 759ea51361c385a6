import { expect, it } from "vitest";
import { retryDelaySeconds } from "./retry-delay.ts";

it("waits ever longer, and never longer than half a minute", () => {
  expect([0, 1, 2, 3, 4, 5, 50].map((attempt) => retryDelaySeconds(attempt))).toEqual([
    1, 2, 4, 8, 16, 30, 30,
  ]);
});
