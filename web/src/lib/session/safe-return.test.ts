import { describe, expect, it } from "vitest";
import { safeReturnPath } from "./safe-return.ts";

describe("safeReturnPath()", () => {
  it("keeps a path of this app with its search and hash", () => {
    expect(safeReturnPath("/history?day=1#top")).toBe("/history?day=1#top");
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/a\r\nb",
    "",
    null,
    7,
  ])("goes to Practice instead of %j", (value) => {
    expect(safeReturnPath(value)).toBe("/practice");
  });

  it.each([
    "/signin",
    "/signup?next=%2Fsignup",
    "/signin/done#result=signed_in",
    "/signin/second-step",
    "/reset#token=abc",
    "/deleted",
  ])("does not go round in a circle to %s", (value) => {
    expect(safeReturnPath(value)).toBe("/practice");
  });

  it("knows a page from a way in whose name it begins with", () => {
    expect(safeReturnPath("/signing")).toBe("/signing");
  });
});
