import { describe, expect, it } from "vitest";
import { type DemoCall, demoCalls } from "./demo-calls.ts";
import { demoLearners } from "./demo-learners.ts";
import { practiceRecord } from "./practice-record.ts";

const now = Date.UTC(2026, 4, 20, 9, 30);
const calls = demoCalls(now);
const oneCall: DemoCall = {
  userA: "one",
  userB: "other",
  topic: "food",
  level: "beginner",
  connectedAt: 0,
  durationSeconds: 300,
  ratings: [],
};

describe("the demo history", () => {
  it("has somebody at every level, each with calls behind them", () => {
    expect(new Set(demoLearners.map(({ level }) => level)).size).toBe(3);
    for (const learner of demoLearners)
      expect(practiceRecord(learner, calls).totalSessions).toBeGreaterThan(0);
  });

  it("lies in the past, and nobody is in two calls at once", () => {
    for (const { id } of demoLearners) {
      const own = calls.filter(({ userA, userB }) => userA === id || userB === id);
      own.forEach(({ connectedAt, durationSeconds }, index) => {
        const next = own[index + 1]?.connectedAt ?? now;
        expect(connectedAt + durationSeconds * 1000).toBeLessThanOrEqual(next);
      });
    }
  });

  it("adds up: the days hold all the seconds, in order", () => {
    for (const learner of demoLearners) {
      const { days, totalPracticeSeconds } = practiceRecord(learner, calls);
      expect(days.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(totalPracticeSeconds);
      expect(days.map(({ date }) => date)).toEqual(days.map(({ date }) => date).toSorted());
    }
  });

  it("counts days where the learner lives", () => {
    const [learner] = demoLearners;
    const call = { ...oneCall, userA: learner.id, connectedAt: Date.UTC(2026, 0, 1, 23, 30) };
    const lastDateIn = (timezone: string) =>
      practiceRecord({ ...learner, timezone }, [call]).lastPracticeDate;
    expect([lastDateIn("Pacific/Auckland"), lastDateIn("UTC")]).toEqual(["2026-01-02", "2026-01-01"]);
  });

  it("ends a streak at the first day without a call", () => {
    const [learner] = demoLearners;
    const on = (day: number) => ({
      ...oneCall,
      userA: learner.id,
      connectedAt: Date.UTC(2026, 0, day, 12),
    });
    expect(practiceRecord(learner, [on(1), on(3), on(4), on(5)]).streakDays).toBe(3);
  });
});
