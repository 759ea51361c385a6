/** Calls shorter than this are no practice for the streak. */
export const STREAK_MINIMUM_SECONDS = 60;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The local calendar date `YYYY-MM-DD` in an IANA time zone at an instant. */
export function localDate(instant: number, timezone: string): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: timezone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(instant);
}

/** `date` moved by whole calendar days; dates carry no clock, so no DST change can shift them. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The streak as of `today`: 0 once a day was missed that no freeze can still cover. */
export function currentStreak(
  profile: { streakDays: number; streakFreezes: number; lastPracticeDate: string | null },
  today: string,
): number {
  if (profile.lastPracticeDate === null) return 0;
  const coveredDays = profile.streakFreezes > 0 ? 2 : 1;
  return today <= addDays(profile.lastPracticeDate, coveredDays) ? profile.streakDays : 0;
}
