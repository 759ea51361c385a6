import { describe, expect, it } from "vitest";
import { toCsv } from "./csv.ts";

const tableOf = (value: unknown) => toCsv([{ value }], { value: (row) => row.value });

describe("toCsv()", () => {
  it.each([
    ["a;=1+1", '"a;=1+1"'],
    ["=1+1", `"'=1+1"`],
    ["\t=1+1", `"'\t=1+1"`],
    ['a "b", c', '"a ""b"", c"'],
    ["two\r\nlines", '"two\r\nlines"'],
    [-1, '"-1"'],
    [null, '""'],
  ])("writes %j as one quoted cell that is no formula", (value, cell) => {
    expect(tableOf(value)).toBe(`\uFEFF"value"\r\n${cell}\r\n`);
  });
});
