import { describe, expect, it } from "vitest";
import { dueAt } from "./schedules.ts";

const SWEEP = "* * * * *";
const HOURLY = "17 * * * *";
const noon = Date.UTC(2026, 0, 1, 12);

describe("dueAt", () => {
  it("fires everything at start, then comes back for the most frequent schedule", () => {
    const { due, nextAt } = dueAt(noon, new Map());
    expect(due.map(({ cron }) => cron)).toEqual([SWEEP, HOURLY]);
    expect(nextAt).toBe(noon + 15_000);
  });

  it("fires only what is due", () => {
    const { due, nextAt } = dueAt(
      noon + 15_000,
      new Map([
        [SWEEP, noon],
        [HOURLY, noon],
      ]),
    );
    expect(due.map(({ cron }) => cron)).toEqual([SWEEP]);
    expect(nextAt).toBe(noon + 30_000);
  });

  it("fires once after a long sleep, not once for every time it missed", () => {
    const wokeAt = noon + 10 * 3_600_000;
    const { due, nextAt } = dueAt(
      wokeAt,
      new Map([
        [SWEEP, noon],
        [HOURLY, noon],
      ]),
    );
    expect(due).toHaveLength(2);
    expect(nextAt).toBe(wokeAt + 15_000);
  });
});
