/** One of the api Worker's cron triggers, and how often it fires on this machine. */
export interface LocalSchedule {
  cron: string;
  everyMs: number;
}

/** The crons of wrangler.toml. The sweep of the outbox comes every 15 s here, so that a lost effect is soon seen. */
export const schedules: readonly LocalSchedule[] = [
  { cron: "* * * * *", everyMs: 15_000 },
  { cron: "17 * * * *", everyMs: 3_600_000 },
];

/** Splits the schedules into those due at `now` and the time at which the next one will be. */
export function dueAt(
  now: number,
  lastFired: ReadonlyMap<string, number>,
): { due: LocalSchedule[]; nextAt: number } {
  const due = schedules.filter(({ cron, everyMs }) => (lastFired.get(cron) ?? -Infinity) + everyMs <= now);
  const nextTimes = schedules.map((schedule) =>
    due.includes(schedule)
      ? now + schedule.everyMs
      : (lastFired.get(schedule.cron) ?? now) + schedule.everyMs,
  );
  return { due, nextAt: Math.min(...nextTimes) };
}
