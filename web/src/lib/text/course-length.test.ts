import { expect, it } from "vitest";
import { courseLengthText } from "./course-length.ts";

it.each([
  [0, "1 min"],
  [90, "2 min"],
  [3600, "1 h"],
  [5400, "1 h 30 min"],
])("tells %i seconds as %s", (seconds, text) => {
  expect(courseLengthText(seconds)).toBe(text);
});
