/** Timers as the call uses them; tests give their own. */
export interface Timers {
  now(): number;
  set(action: () => void, delayMs: number): number;
  clear(id: number): void;
}

export const browserTimers: Timers = {
  now: () => Date.now(),
  set: (action, delayMs) => window.setTimeout(action, delayMs),
  clear: (id) => window.clearTimeout(id),
};
