import { expect, it } from "vitest";
import { linkAddress } from "./link-address.ts";

it.each([
  ["https://example.org/a?b=c", "https://example.org/a?b=c"],
  ["  http://example.org ", "http://example.org"],
  ["example.org/words", "https://example.org/words"],
  ["ana@example.org", "mailto:ana@example.org"],
  ["mailto:ana@example.org", "mailto:ana@example.org"],
])("understands %j", (typed, href) => {
  expect(linkAddress(typed)).toBe(href);
});

it.each([
  "",
  "hello",
  "two words.com x",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,x",
  "tel:1",
])("takes no link to %j", (typed) => {
  expect(linkAddress(typed)).toBeNull();
});
