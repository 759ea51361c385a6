import { banEndsTooSoon } from "./admin.errors.ts";

const SHORTEST_BAN_MS = 60_000;

/** When a ban ends, in ms; null for good. @throws AppError `validation_failed` unless that is a minute ahead */
export function banEnd(until: string | null, now: number): number | null {
  if (until === null) return null;
  const endsAt = Date.parse(until);
  if (endsAt - now < SHORTEST_BAN_MS) throw banEndsTooSoon();
  return endsAt;
}
