import type { VideoFailure } from "../../contract/media/video.ts";
import type { VideoReport } from "../../platform/video/transcode.ts";

/** Of Stream's `errorReasonCode`; what is not listed here is Stream's own trouble with the file. */
const failures: Readonly<Record<string, VideoFailure>> = {
  ERR_NON_VIDEO: "not_a_video",
  ERR_MALFORMED_VIDEO: "damaged",
  ERR_DURATION_EXCEED_CONSTRAINT: "too_long",
  ERR_DURATION_TOO_SHORT: "refused_by_provider",
  ERR_FETCH_ORIGIN_ERROR: "processing_failed",
};

/** What Stream says of a video, as a report. It is ready when the best rendition is made too, as then the state says. */
export function reportOf(video: Pick<StreamVideo, "status" | "duration" | "input">): VideoReport {
  const { status, duration, input } = video;
  if (status.state === "error") {
    return { kind: "failed", failure: failures[status.errorReasonCode] ?? "refused_by_provider" };
  }
  if (status.state === "ready") {
    const durationSeconds = Math.max(1, Math.round(duration));
    return { kind: "ready", durationSeconds, width: input.width, height: input.height };
  }
  const percent = Math.floor(Number(status.pctComplete ?? 0));
  return { kind: "progress", percent: Number.isFinite(percent) ? Math.min(99, Math.max(0, percent)) : 0 };
}
