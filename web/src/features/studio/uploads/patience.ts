const delaysMs = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

export interface Patience {
  /** Waits before try number `tries + 1`: longer each time, and until there is a network. Throws when aborted. */
  rest: (tries: number, signal: AbortSignal) => Promise<void>;
}

/** Waits with some jitter; a network that comes back ends the wait at once. */
export const patience: Patience = {
  async rest(tries, signal) {
    const delayMs = (delaysMs[Math.min(tries, delaysMs.length - 1)] ?? 0) * (0.75 + Math.random() / 2);
    await untilOnline(navigator.onLine ? delayMs : null, signal);
  },
};

function untilOnline(delayMs: number | null, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const timer = delayMs === null ? undefined : setTimeout(end, delayMs);
    function end(): void {
      clearTimeout(timer);
      over.abort();
      if (signal.aborted) reject(signal.reason);
      else resolve();
    }
    addEventListener("online", end, { signal: over.signal });
    signal.addEventListener("abort", end, { signal: over.signal });
    if (signal.aborted) end();
  });
}
