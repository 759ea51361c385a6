import { describe, expect, it } from "vitest";
import { codeDigits } from "./code-digits.ts";

describe("codeDigits()", () => {
  it.each([
    ["482910", "482910"],
    [" 482 910\n", "482910"],
    ["482-910", "482910"],
    ["Your Parley code is 482910.", "482910"],
    ["Parley, 21.11.2026: 482 910", "482910"],
    ["4829", "4829"],
    ["48a2", "482"],
    ["48291077", "482910"],
    ["no digits", ""],
  ])("reads %j as %j", (text, digits) => {
    expect(codeDigits(text)).toBe(digits);
  });
});
