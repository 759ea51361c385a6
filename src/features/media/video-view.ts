import type { VideoAsset } from "../../contract/media/video.ts";
import type { VideoMessage } from "../../contract/realtime/inbox.ts";
import type { VideoRow } from "./videos.repository.ts";

export function toVideoAsset(row: VideoRow): VideoAsset {
  return {
    id: row.id,
    lessonId: row.lessonId,
    state: row.state,
    percent: row.percent,
    failure: row.failure,
    provider: row.provider,
    filename: row.filename,
    size: row.sizeBytes,
    durationSeconds: row.durationSeconds,
    width: row.width,
    height: row.height,
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}

/** What open inboxes are told of it. */
export function toVideoChange({
  id,
  lessonId,
  state,
  percent,
  failure,
}: VideoRow): Omit<VideoMessage, "type"> {
  return { lessonId, videoId: id, state, percent, failure };
}
