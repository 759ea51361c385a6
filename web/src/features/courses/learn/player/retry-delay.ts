const LONGEST_SECONDS = 30;

/** Seconds before the next attempt: 1, 2, 4 … up to 30. `attempt` counts from 0. */
export function retryDelaySeconds(attempt: number): number {
  return Math.min(LONGEST_SECONDS, 2 ** Math.min(attempt, 10));
}
