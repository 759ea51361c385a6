import { queryOptions } from "@tanstack/react-query";
import { attachmentUrlSchema } from "../../../../src/contract/media/attachment.ts";
import type { AttachmentUrl } from "../../../../src/contract/media/attachment.ts";
import { playbackSchema } from "../../../../src/contract/media/video.ts";
import { parseWebVtt } from "../../../../src/contract/media/web-vtt.ts";
import type { Cue } from "../../../../src/contract/media/web-vtt.ts";
import { getOpen } from "../api/api.ts";
import { RequestProblem } from "../api/problem.ts";

/** What it takes to play a lesson's video for a while; whoever plays it asks again before that ends. */
export function playbackQuery(lessonId: string) {
  return queryOptions({
    queryKey: ["playback", lessonId],
    queryFn: ({ signal }) => getOpen(`/lessons/${lessonId}/video-url`, playbackSchema, signal),
    staleTime: 60_000,
    // An address that nobody uses grows old unnoticed.
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** Where a file that goes with a lesson can be fetched, for a moment. */
export function attachmentUrl(attachmentId: string): Promise<AttachmentUrl> {
  return getOpen(`/attachments/${attachmentId}/url`, attachmentUrlSchema);
}

/** The captions of a video as lines to read. */
export async function readCues(url: string, signal: AbortSignal): Promise<readonly Cue[]> {
  const response = await fetch(url, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new RequestProblem({ code: "network", message: "The captions could not be fetched" });
  });
  if (!response.ok) {
    const code = response.status === 403 ? "link_expired" : "unreadable";
    throw new RequestProblem({ code, message: "The captions were refused", status: response.status });
  }
  const read = parseWebVtt(await response.text());
  if ("cues" in read) return read.cues;
  throw new RequestProblem({ code: "captions_unreadable", message: read.problem.message });
}
