import type { Clock } from "../../platform/clock.ts";
import { emptyFolder } from "../../platform/storage/empty-folder.ts";
import type { TranscodeJob } from "../../platform/video/transcode.ts";
import type { Report, VideoProvider } from "../video-provider.ts";
import { VideoUnwanted } from "../video-unwanted.ts";
import { packageVideo } from "./package-video.ts";
import { progressReports } from "./progress-reports.ts";
import { folderInBucket, sourceInBucket } from "./r2-storage.ts";

/** The embedded provider: one rendition, in the qualities of the file, packaged here and kept in R2. */
export class PackagingProvider implements VideoProvider {
  readonly #bucket: R2Bucket;
  readonly #clock: Clock;

  constructor(bucket: R2Bucket, clock: Clock) {
    this.#bucket = bucket;
    this.#clock = clock;
  }

  async process(job: TranscodeJob, report: Report): Promise<void> {
    try {
      await this.#package(job, report);
    } catch (fault) {
      if (!(await isUnwanted(fault, report))) throw fault;
      await emptyFolder(this.#bucket, job.outputPrefix);
      throw new VideoUnwanted();
    }
  }

  async #package(job: TranscodeJob, report: Report): Promise<void> {
    const made = await packageVideo({
      source: await sourceInBucket(this.#bucket, job.sourceKey),
      folder: folderInBucket(this.#bucket, job.outputPrefix),
      onProgress: progressReports(report, this.#clock),
    });
    const durationSeconds = Math.max(1, Math.round(made.durationSeconds));
    await report({ kind: "ready", durationSeconds, width: made.width, height: made.height });
  }

  /** Nothing is kept but the objects in the bucket, and whoever names them deletes them. */
  async discard(): Promise<void> {}
}

/** A file that is removed while it is read looks like a storage that fails, so it is asked whether anybody waits for it. */
async function isUnwanted(fault: unknown, report: Report): Promise<boolean> {
  if (fault instanceof VideoUnwanted) return true;
  try {
    await report({ kind: "progress", percent: 0 });
    return false;
  } catch (answer) {
    return answer instanceof VideoUnwanted;
  }
}
