import type { VideoFailure } from "../contract/media/video.ts";

/** A video that cannot be shown, however often it is tried: the instructor is told why. */
export class VideoRefused extends Error {
  readonly failure: VideoFailure;

  constructor(failure: VideoFailure, options?: ErrorOptions) {
    super(`The video cannot be shown: ${failure}`, options);
    this.name = "VideoRefused";
    this.failure = failure;
  }
}
