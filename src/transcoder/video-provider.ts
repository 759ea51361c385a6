import type { TranscodeJob, VideoReport } from "../platform/video/transcode.ts";

/** @throws VideoUnwanted when nobody knows the video any more */
export type Report = (report: VideoReport) => Promise<void>;

/** Makes of a file what players understand: here, or at a service that does it for us. */
export interface VideoProvider {
  /**
   * Goes on with a job and reports how far it is. Doing a job again is harmless.
   * @throws VideoRefused when trying again would not help; anything else may pass
   */
  process(job: TranscodeJob, report: Report): Promise<void>;
  /** Lets go of what the provider keeps of a video, if it keeps anything. */
  discard(providerId: string): Promise<void>;
}
