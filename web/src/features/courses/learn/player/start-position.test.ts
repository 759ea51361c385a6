import { expect, it } from "vitest";
import { startPosition } from "./start-position.ts";

const done = "2026-11-22T10:00:00.000Z";

it("begins at the start for who has not begun", () => {
  expect(startPosition(undefined, 300)).toBe(0);
});

it("goes on to the second where somebody stopped", () => {
  expect(startPosition({ positionSecs: 83.4, completedAt: null }, 300)).toBe(83.4);
});

it("begins again for who stopped in the last ten seconds", () => {
  expect(startPosition({ positionSecs: 290, completedAt: null }, 300)).toBe(0);
  expect(startPosition({ positionSecs: 289, completedAt: null }, 300)).toBe(289);
});

it("begins again for who is done and stopped near the end, and not for who watches it once more", () => {
  expect(startPosition({ positionSecs: 272, completedAt: done }, 300)).toBe(0);
  expect(startPosition({ positionSecs: 83, completedAt: done }, 300)).toBe(83);
});
