import fc from "fast-check";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { signUp } from "../../../test/support/api.ts";
import { databaseOf } from "../../platform/db/client.ts";
import { addDays, currentStreak, localDate } from "./streak.ts";
import { UsersRepository } from "./users.repository.ts";

const repository = new UsersRepository(databaseOf(env.DB));

async function practise(userId: string, ...dates: (string | null)[]) {
  for (const date of dates)
    await repository.commit([repository.addPractice({ userId, seconds: 90, endedAt: 1, date })]);
  const row = await repository.find(userId);
  const { streakDays, streakFreezes, lastPracticeDate } = row?.profile ?? {};
  return { streakDays, streakFreezes, lastPracticeDate };
}

/** The rule in plain words, to hold the SQL against. */
function expected(dates: readonly (string | null)[]) {
  let days = 0;
  let freezes = 1;
  let last: string | null = null;
  for (const date of dates) {
    if (date === null || (last !== null && date <= last)) continue;
    const isNext = last !== null && date === addDays(last, 1);
    const isCovered = last !== null && date === addDays(last, 2) && freezes > 0;
    days = isNext || isCovered ? days + 1 : 1;
    if (isCovered) freezes -= 1;
    if ((isNext || isCovered) && days % 7 === 0) freezes = Math.min(2, freezes + 1);
    last = date;
  }
  return { streakDays: days, streakFreezes: freezes, lastPracticeDate: last };
}

describe("streaks", () => {
  it("follow the rule for any order of days", async () => {
    const { id } = await signUp();
    const day = fc.option(
      fc.integer({ min: 0, max: 14 }).map((offset) => addDays("2026-02-25", offset)),
      { freq: 8 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(day, { maxLength: 12 }), async (dates) => {
        await env.DB.prepare(
          "UPDATE profiles SET streak_days = 0, streak_freezes = 1, last_practice_date = NULL WHERE user_id = ?",
        )
          .bind(id)
          .run();
        expect(await practise(id, ...dates)).toEqual(expected(dates));
      }),
      { numRuns: 60 },
    );
  });

  it("earn a freeze on the seventh day and hold at most two", async () => {
    const { id } = await signUp();
    const month = Array.from({ length: 30 }, (_, index) => addDays("2026-01-01", index));
    expect(await practise(id, ...month)).toMatchObject({ streakDays: 30, streakFreezes: 2 });
  });

  it("read as 0 once they have lapsed, a freeze buying one day", () => {
    const profile = { streakDays: 5, streakFreezes: 0, lastPracticeDate: "2026-03-10" };
    expect(["2026-03-10", "2026-03-11", "2026-03-12"].map((today) => currentStreak(profile, today))).toEqual([
      5, 5, 0,
    ]);
    const covered = { ...profile, streakFreezes: 1 };
    expect(["2026-03-12", "2026-03-13"].map((today) => currentStreak(covered, today))).toEqual([5, 0]);
  });

  it("count the user's own calendar days in every zone and across clock changes", () => {
    const zones = Intl.supportedValuesOf("timeZone");
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: new Date("2000-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
        (zone, instant) => {
          const parts = new Intl.DateTimeFormat("en-US", {
            timeZone: zone,
            year: "numeric",
            month: "numeric",
            day: "numeric",
          }).formatToParts(instant);
          const part = (type: string) =>
            (parts.find((item) => item.type === type)?.value ?? "").padStart(2, "0");
          expect(localDate(instant.getTime(), zone)).toBe(`${part("year")}-${part("month")}-${part("day")}`);
        },
      ),
    );
    // 2026-03-08 has 23 hours in New York, 2026-11-01 has 25.
    expect(localDate(Date.parse("2026-03-08T04:59:00Z"), "America/New_York")).toBe("2026-03-07");
    expect(localDate(Date.parse("2026-03-09T03:59:00Z"), "America/New_York")).toBe("2026-03-08");
    expect(localDate(Date.parse("2026-11-02T04:59:00Z"), "America/New_York")).toBe("2026-11-01");
    expect([addDays("2026-03-07", 1), addDays("2026-10-31", 1), addDays("2028-02-28", 1)]).toEqual([
      "2026-03-08",
      "2026-11-01",
      "2028-02-29",
    ]);
  });
});
