const AHEAD_MS = 3 * 60_000;
const SOONEST_MS = 2000;

/**
 * How long an address of a video is used before the next one is asked for, in ms: until three minutes before it ends,
 * or half of what is left of a short one. Asking is repeated after half of the rest when it did not succeed.
 */
export function msUntilRenewal(expiresAt: string, now: number): number {
  const left = Date.parse(expiresAt) - now;
  return Math.max(SOONEST_MS, left > 2 * AHEAD_MS ? left - AHEAD_MS : left / 2);
}
