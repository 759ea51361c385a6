import { describe, expect, it } from "vitest";
import { banUntil } from "./ban-length.ts";

const now = Date.parse("2026-11-21T09:30:00.000Z");

describe("banUntil()", () => {
  it.each([
    ["day", "2026-11-22T09:30:00.000Z"],
    ["week", "2026-11-28T09:30:00.000Z"],
    ["month", "2026-12-21T09:30:00.000Z"],
  ] as const)("counts a %s from now", (kind, until) => {
    expect(banUntil({ kind, date: "" }, now)).toBe(until);
  });

  it("has no end for good", () => {
    expect(banUntil({ kind: "for_good", date: "2027-01-01" }, now)).toBeNull();
  });

  it("ends when the chosen day begins where the administrator is", () => {
    const until = banUntil({ kind: "date", date: "2027-01-01" }, now);
    expect(new Date(until ?? 0)).toEqual(new Date(2027, 0, 1));
  });

  it.each(["", "2026-11-20", "2026-13-01", "soon"])("waits for a day to come when it reads %j", (date) => {
    expect(banUntil({ kind: "date", date }, now)).toBeUndefined();
  });
});
