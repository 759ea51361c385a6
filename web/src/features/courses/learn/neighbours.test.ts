import { expect, it } from "vitest";
import { neighboursOf } from "./neighbours.ts";

const lessons = [{ id: "a" }, { id: "b" }, { id: "c" }];

it("finds the lessons around one", () => {
  expect(neighboursOf(lessons, "b")).toEqual({ before: "a", next: "c" });
});

it("stops where the course begins and ends", () => {
  expect([neighboursOf(lessons, "a").before, neighboursOf(lessons, "c").next]).toEqual([null, null]);
});

it("leads nowhere from a lesson that is not in the course", () => {
  expect(neighboursOf(lessons, "x")).toEqual({ before: null, next: null });
});
