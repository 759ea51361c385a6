import type { Clock } from "../../platform/clock.ts";
import type { Report } from "../video-provider.ts";

const STEP_PERCENT = 5;
const LEAST_MS = 1000;
/** A large file takes long for five percent, and who is silent is taken for dead. */
const SILENT_FOR_MS = 30_000;

/**
 * Reports a share as percent: in steps of five but not more than once a second, else twice a minute, and never 100 before
 * it is ready.
 */
export function progressReports(report: Report, clock: Clock): (share: number) => Promise<void> {
  let reported = { percent: 0, at: clock.now() };
  return async (share) => {
    const percent = Math.min(99, Math.floor(share * 100));
    const silentMs = clock.now() - reported.at;
    const isStep = percent >= reported.percent + STEP_PERCENT && silentMs >= LEAST_MS;
    if (!isStep && silentMs < SILENT_FOR_MS) return;
    reported = { percent, at: clock.now() };
    await report({ kind: "progress", percent });
  };
}
