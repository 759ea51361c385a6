/** For so long after a call it can be rated and reported. */
export const WINDOW_AFTER_CALL_MS = 24 * 60 * 60 * 1000;

export function partnerOf(call: { userA: string; userB: string }, userId: string): string {
  return call.userA === userId ? call.userB : call.userA;
}
