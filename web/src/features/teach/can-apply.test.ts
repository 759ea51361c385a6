import { expect, it } from "vitest";
import { canApply } from "./can-apply.ts";

it("lets learners apply who have not, or were not accepted", () => {
  expect([canApply("student", null), canApply("student", { state: "rejected" })]).toEqual([true, true]);
});

it("lets nobody apply twice, and no instructor at all", () => {
  expect([
    canApply("student", { state: "pending" }),
    canApply("student", { state: "approved" }),
    canApply("instructor", null),
    canApply("student", undefined),
  ]).toEqual([false, false, false, false]);
});
