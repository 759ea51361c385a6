import type { TranscodeJob } from "../../platform/video/transcode.ts";
import type { Report, VideoProvider } from "../video-provider.ts";
import { VideoRefused } from "../video-refused.ts";
import { VideoUnwanted } from "../video-unwanted.ts";
import { reportOf } from "./stream-status.ts";

/** What Stream would answer again, however often it is asked (`name` of the binding's errors). */
const REFUSALS = new Set(["BadRequestError", "MaxFileSizeError", "MaxDurationError", "InvalidURLError"]);

type Known = Pick<StreamVideo, "id" | "status" | "duration" | "input">;

/** What of the binding is used here. */
export interface StreamVideos {
  upload(url: string, params: StreamUrlUploadParams): Promise<Known>;
  video(id: string): { details(): Promise<Known>; delete(): Promise<void> };
}

/** Cloudflare Stream: it fetches the file, makes several renditions and serves them itself. */
export class StreamProvider implements VideoProvider {
  readonly #stream: StreamVideos;

  constructor(stream: StreamVideos) {
    this.#stream = stream;
  }

  async process(job: TranscodeJob, report: Report): Promise<void> {
    const { providerId } = job;
    const video =
      providerId === null ? await this.#upload(job, report) : await this.#stream.video(providerId).details();
    const how = reportOf(video);
    if (how.kind === "failed") throw new VideoRefused(how.failure);
    try {
      await report(how);
    } catch (fault) {
      // Whoever removed it may have looked before Stream's id was known.
      if (fault instanceof VideoUnwanted) await this.discard(video.id);
      throw fault;
    }
  }

  async discard(providerId: string): Promise<void> {
    try {
      await this.#stream.video(providerId).delete();
    } catch (fault) {
      if (!isNamed(fault, new Set(["NotFoundError"]))) throw fault;
    }
  }

  /** Stream fetches the file from the address by itself: this returns once it has taken the order. */
  async #upload(job: TranscodeJob, report: Report): Promise<Known> {
    try {
      const video = await this.#stream.upload(job.sourceUrl, {
        creator: job.instructorId,
        meta: { assetId: job.assetId },
        requireSignedURLs: true,
      });
      await report({ kind: "accepted", providerId: video.id });
      return video;
    } catch (fault) {
      if (isNamed(fault, REFUSALS)) throw new VideoRefused("refused_by_provider", { cause: fault });
      throw fault;
    }
  }
}

function isNamed(fault: unknown, names: ReadonlySet<string>): boolean {
  return fault instanceof Error && names.has(fault.name);
}
