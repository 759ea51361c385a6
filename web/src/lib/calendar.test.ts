import { describe, expect, it } from "vitest";
import { calendarWeeks } from "./calendar.ts";

describe("calendarWeeks()", () => {
  const weeks = calendarWeeks({
    days: [{ date: "2026-11-19", minutes: 12 }],
    today: "2026-11-21",
    weeks: 12,
  });

  it("gives whole weeks that begin on Monday and end with this one", () => {
    expect(weeks).toHaveLength(12);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks.at(-1)?.[0]?.date).toBe("2026-11-16");
  });

  it("puts minutes on their day and none on the others", () => {
    const days = weeks.flat().filter((day) => day.minutes > 0);
    expect(days).toEqual([{ date: "2026-11-19", minutes: 12, isToday: false, isFuture: false }]);
  });

  it("marks today and what is still to come", () => {
    expect(
      weeks
        .flat()
        .filter((day) => day.isToday)
        .map((day) => day.date),
    ).toEqual(["2026-11-21"]);
    expect(
      weeks
        .flat()
        .filter((day) => day.isFuture)
        .map((day) => day.date),
    ).toEqual(["2026-11-22"]);
  });
});
