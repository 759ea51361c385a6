import { describe, expect, it } from "vitest";
import { continueAt } from "./continue-at.ts";

const course = (...completed: boolean[]) =>
  completed.map((isCompleted, index) => ({ id: `lesson-${index}`, isCompleted }));

describe("where a course goes on", () => {
  it.each([
    ["with the first lesson for somebody new", course(false, false), null, "lesson-0"],
    ["with the lesson opened last while it is not done", course(false, false, false), "lesson-1", "lesson-1"],
    ["with the next that is not done", course(true, true, true, false), "lesson-1", "lesson-3"],
    ["with one that was left out", course(true, false, true), "lesson-2", "lesson-1"],
    ["with the first when all is done", course(true, true), "lesson-1", "lesson-0"],
    ["with the first that is not done when the last one is gone", course(true, false), "gone", "lesson-1"],
    ["nowhere without lessons", course(), null, null],
  ])("is %s", (_, lessons, last, expected) => {
    expect(continueAt(lessons, last)).toBe(expected);
  });
});
