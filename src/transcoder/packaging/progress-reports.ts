import type { Clock } from "../../platform/clock.ts";
import type { Report } from "../video-provider.ts";

const STEP_PERCENT = 5;
const LEAST_MS = 1000;

/** Reports a share as percent: in steps of five, at most once a second, and never 100 before it is ready. */
export function progressReports(report: Report, clock: Clock): (share: number) => Promise<void> {
  let reported = { percent: 0, at: clock.now() };
  return async (share) => {
    const percent = Math.min(99, Math.floor(share * 100));
    if (percent < reported.percent + STEP_PERCENT || clock.now() - reported.at < LEAST_MS) return;
    reported = { percent, at: clock.now() };
    await report({ kind: "progress", percent });
  };
}
