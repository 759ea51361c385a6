import { expect, it } from "vitest";
import { tokenFromFragment } from "./reset-token.ts";

it.each([
  ["#token=0199.ab-c_d", "0199.ab-c_d"],
  ["token=abc", "abc"],
  ["#token=", null],
  ["#main", null],
  ["", null],
])("reads the token of %j", (hash, token) => {
  expect(tokenFromFragment(hash)).toBe(token);
});
