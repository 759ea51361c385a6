import type { WaitEstimate } from "../../../../src/contract/realtime/match.ts";
import { m } from "../../paraglide/messages.js";

function rounded(seconds: number): number {
  if (seconds <= 5) return Math.max(1, Math.round(seconds));
  if (seconds < 60) return Math.round(seconds / 5) * 5;
  return Math.round(seconds / 30) * 30;
}

function inMinutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}

/** The honest estimate: from what was really measured, or the words that nobody can say yet. */
export function waitText(estimate: WaitEstimate): string {
  if (estimate === null) return m.wait_unknown();
  const from = rounded(Math.min(estimate.p50, estimate.p90));
  const to = rounded(Math.max(estimate.p50, estimate.p90));
  if (to >= 120)
    return m.wait_minutes({ from: inMinutes(from), to: Math.max(inMinutes(to), inMinutes(from) + 1) });
  if (from === to) return m.wait_about({ seconds: to });
  return m.wait_range({ from, to });
}
