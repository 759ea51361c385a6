import { type Clock, systemClock } from "../../src/platform/clock.ts";

let current: Clock = systemClock;

/** The clock of every object of this isolate. */
export const objectClock: Clock = { now: () => current.now() };

/** Replaces the objects' clock; null puts the system's back. Only tests call it. */
export function setObjectClock(clock: Clock | null): void {
  current = clock ?? systemClock;
}
