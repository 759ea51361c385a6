/** Older or more early than this, a signature counts for nothing: somebody may have kept it. */
const TOLERANCE_MS = 300_000;

/** Whether something was signed lately; both in ms. */
export function isRecent(signedAt: number, now: number): boolean {
  return Math.abs(now - signedAt) <= TOLERANCE_MS;
}
