import { expect, it } from "vitest";
import { passkeyFailure } from "./failure.ts";

it.each([
  ["NotAllowedError", "cancelled"],
  ["AbortError", "replaced"],
  ["InvalidStateError", "already-here"],
  ["SecurityError", "not-possible"],
  ["TypeError", null],
])("means by %s: %s", (name, failure) => {
  expect(passkeyFailure(Object.assign(new Error("no"), { name }))).toBe(failure);
});

it("says nothing about what is no error", () => {
  expect(passkeyFailure("NotAllowedError")).toBeNull();
});
