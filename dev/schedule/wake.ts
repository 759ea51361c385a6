import type { DevBindings } from "../bindings.ts";

let isAwake = false;

/** Starts the schedule with the first request after the Workers have started; afterwards it runs by itself. */
export async function wakeSchedule(env: DevBindings): Promise<void> {
  if (isAwake) return;
  isAwake = true;
  await env.SCHEDULE.getByName("schedule").start();
}
