/** What a room owes to others, each kept until it is acknowledged. */
export const obligationNames = [
  "recordOpened",
  "recordEnded",
  "tellHome0",
  "tellHome1",
  "leaveRoom0",
  "leaveRoom1",
] as const;

/** `tellHome`: the queue of a side hears whether both came. `leaveRoom`: a side's own object frees their place. */
export type ObligationName = (typeof obligationNames)[number];

interface Pending {
  tries: number;
  nextTryAt: number;
}

/** What is owed now, with the tries so far. Plain data, kept beside the room's state. */
export type Obligations = Partial<Record<ObligationName, Pending>>;

const firstRetryMs = 1_000;
const lastRetryMs = 60_000;

/** Adds what is owed from now on; what is owed already stays as it is. */
export function owe(obligations: Obligations, names: readonly ObligationName[], now: number): Obligations {
  const added = Object.fromEntries(names.map((name) => [name, { tries: 0, nextTryAt: now }]));
  return { ...added, ...obligations };
}

/** Makes something that is owed due now. */
export function expedite(obligations: Obligations, name: ObligationName, now: number): Obligations {
  const pending = obligations[name];
  return pending === undefined ? obligations : { ...obligations, [name]: { ...pending, nextTryAt: now } };
}

/** What should be tried by `now`, in the order of `obligationNames`. */
export function dueNames(obligations: Obligations, now: number): ObligationName[] {
  return obligationNames.filter((name) => (obligations[name]?.nextTryAt ?? Infinity) <= now);
}

/** When something is due next, in ms since the Unix epoch; null when nothing is owed. */
export function nextTryAt(obligations: Obligations): number | null {
  const times = Object.values(obligations).map((pending) => pending.nextTryAt);
  return times.length === 0 ? null : Math.min(...times);
}

/** Marks a try, so that a crash in the middle of it leads to another one. */
export function tried(obligations: Obligations, name: ObligationName, now: number): Obligations {
  const tries = (obligations[name]?.tries ?? 0) + 1;
  const delay = Math.min(lastRetryMs, firstRetryMs * 2 ** (tries - 1));
  return { ...obligations, [name]: { tries, nextTryAt: now + delay } };
}

/** Strikes out what was acknowledged. */
export function done(obligations: Obligations, name: ObligationName): Obligations {
  const { [name]: _acknowledged, ...rest } = obligations;
  return rest;
}
