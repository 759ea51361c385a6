import type { VideoFailure, VideoProviderName } from "../../contract/media/video.ts";

/** What travels in the transcode queue. */
export type TranscodeMessage =
  | { kind: "process"; assetId: string }
  /** What a provider keeps of a video that is gone. */
  | { kind: "discard"; providerId: string };

/** What there is to do for a video. */
export interface TranscodeJob {
  assetId: string;
  provider: VideoProviderName;
  /** Of the provider, once it has accepted the video: then the job is to ask how far it is. */
  providerId: string | null;
  /** In the private bucket: the file as it was sent. */
  sourceKey: string;
  /** The same as a presigned address, for a provider that fetches it. */
  sourceUrl: string;
  sizeBytes: number;
  /** In the private bucket, with a slash at the end: where the embedded provider writes `master.m3u8` and the rest. */
  outputPrefix: string;
  /** Who is teaching; a provider keeps it beside the video. */
  instructorId: string;
}

/** How far a video has come. Every report may be repeated, and late ones change nothing. */
export type VideoReport =
  | { kind: "accepted"; providerId: string }
  | { kind: "progress"; percent: number }
  | { kind: "ready"; durationSeconds: number; width: number; height: number }
  | { kind: "failed"; failure: VideoFailure }
  /** Something went wrong that may pass: whoever comes next may take the job at once. */
  | { kind: "postponed" };

/** The api Worker as the transcoder sees it (an RPC entrypoint): it alone knows the database. */
export interface VideoDesk {
  /** The job, or null when nothing is to be done any more: it is finished, or its lesson is gone. */
  take(request: { assetId: string }): Promise<TranscodeJob | null>;
  /** `isWanted` false: nobody knows this video any more, so what was made of it should go. */
  report(request: { assetId: string; report: VideoReport }): Promise<{ isWanted: boolean }>;
}
