import type { DemoCall } from "./demo-calls.ts";
import type { DemoLearner } from "./demo-learners.ts";

/** What a learner's calls add up to: the figures that the app keeps beside the calls themselves. */
export interface PracticeRecord {
  totalSessions: number;
  totalPracticeSeconds: number;
  streakDays: number;
  lastPracticeDate: string | null;
  lastSessionAt: number | null;
  /** Seconds of practice by the learner's local date, oldest first. */
  days: readonly { date: string; seconds: number }[];
}

/** Adds up the calls of one learner, in that learner's time zone. */
export function practiceRecord(learner: DemoLearner, calls: readonly DemoCall[]): PracticeRecord {
  const own = calls.filter(({ userA, userB }) => userA === learner.id || userB === learner.id);
  const secondsByDate = new Map<string, number>();
  for (const { connectedAt, durationSeconds } of own) {
    const date = localDate(connectedAt, learner.timezone);
    secondsByDate.set(date, (secondsByDate.get(date) ?? 0) + durationSeconds);
  }
  const days = [...secondsByDate].map(([date, seconds]) => ({ date, seconds }));
  days.sort((one, other) => one.date.localeCompare(other.date));
  const last = own.at(-1);
  return {
    totalSessions: own.length,
    totalPracticeSeconds: own.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0),
    streakDays: runAtTheEnd(days.map(({ date }) => date)),
    lastPracticeDate: days.at(-1)?.date ?? null,
    lastSessionAt: last === undefined ? null : last.connectedAt + last.durationSeconds * 1000,
    days,
  };
}

/** `YYYY-MM-DD` in an IANA time zone. */
function localDate(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(at);
}

/** How many consecutive days the sorted dates end with. */
function runAtTheEnd(dates: readonly string[]): number {
  let run = 0;
  let expected: number | null = null;
  for (const date of dates.toReversed()) {
    const day = Date.parse(date) / 86_400_000;
    if (expected !== null && day !== expected) break;
    run += 1;
    expected = day - 1;
  }
  return run;
}
