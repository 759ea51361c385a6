import type { VideoFailure } from "../../../../../src/contract/media/video.ts";
import { m } from "../../../paraglide/messages.js";

const words: Readonly<Record<VideoFailure, () => string>> = {
  not_a_video: m.media_failure_not_a_video,
  damaged: m.media_failure_damaged,
  no_picture: m.media_failure_no_picture,
  video_codec_unsupported: m.media_failure_video_codec,
  audio_codec_unsupported: m.media_failure_audio_codec,
  too_long: m.media_failure_too_long,
  refused_by_provider: m.media_failure_refused,
  processing_failed: m.media_failure_processing,
};

/** Why a video cannot be shown, and what to do. */
export function videoFailureText(failure: VideoFailure | null): string {
  return words[failure ?? "processing_failed"]();
}
