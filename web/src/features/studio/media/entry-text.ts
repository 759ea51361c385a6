import type { RequestProblem } from "../../../lib/api/problem.ts";
import { sizeText } from "../../../lib/text/size.ts";
import { problemText } from "../../../lib/text/problem-text.ts";
import { m } from "../../../paraglide/messages.js";
import { percentOf, secondsLeft } from "../uploads/desk-entry.ts";
import type { DeskEntry } from "../uploads/desk-entry.ts";

/** What happens to a file, in words: said once for each change. */
export function stateText({ state }: Pick<DeskEntry, "state">): string {
  switch (state.is) {
    case "waiting":
      return m.media_state_waiting();
    case "preparing":
      return m.media_state_preparing();
    case "sending":
      return m.media_state_sending();
    case "offline":
      return m.media_state_offline();
    case "retrying":
      return m.media_state_retrying();
    case "finishing":
      return m.media_state_finishing();
    case "paused":
      return m.media_state_paused();
    case "failed":
      return uploadFailureText(state.problem);
  }
}

/** How far it is: percent, bytes, part, and the time that is left where somebody can say. */
export function progressTexts(entry: DeskEntry): string[] {
  const { file, sentBytes, part, upload } = entry;
  return [
    m.media_percent({ percent: percentOf(entry) }),
    m.media_bytes({ sent: sizeText(sentBytes), total: sizeText(file.size) }),
    upload && part !== null && upload.partCount > 1 ? m.media_part({ part, count: upload.partCount }) : "",
    entry.state.is === "sending" && entry.bytesPerSecond !== null
      ? m.media_per_second({ size: sizeText(entry.bytesPerSecond) })
      : "",
    leftText(secondsLeft(entry)),
  ].filter((text) => text !== "");
}

function leftText(seconds: number | null): string {
  if (seconds === null) return "";
  if (seconds < 50) return m.media_left_soon();
  const minutes = Math.max(1, Math.round(seconds / 60));
  return minutes < 90
    ? m.media_left_minutes({ minutes })
    : m.media_left_hours({ hours: Math.round(minutes / 60) });
}

/** The usual words for these speak of pictures. */
const notTaken: readonly string[] = ["upload_refused", "payload_too_large", "unsupported_media_type"];

function uploadFailureText(problem: RequestProblem): string {
  if (problem.code === "not_found") return m.media_gone();
  return notTaken.includes(problem.code) ? m.media_not_taken() : problemText(problem);
}
