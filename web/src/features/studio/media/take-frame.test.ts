import { expect, it } from "vitest";
import { coverOf } from "./take-frame.ts";

it.each([
  [1920, 1080, [0, 0, 1920, 1080]],
  [1080, 1920, [0, 656.25, 1080, 607.5]],
  [1440, 1080, [0, 135, 1440, 810]],
  [2560, 1080, [320, 0, 1920, 1080]],
])("cuts the middle of %d x %d to 16:9", (width, height, cut) => {
  expect(coverOf(width, height)).toEqual(cut);
});
