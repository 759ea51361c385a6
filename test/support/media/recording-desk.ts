import type { TranscodeJob, VideoDesk, VideoReport } from "../../../src/platform/video/transcode.ts";

/** Hands out the jobs it was given and writes down what is reported. */
export class RecordingDesk implements VideoDesk {
  readonly jobs = new Map<string, TranscodeJob>();
  readonly reports: VideoReport[] = [];
  /** False: the lesson is gone. */
  isWanted = true;

  async take({ assetId }: { assetId: string }): Promise<TranscodeJob | null> {
    return this.jobs.get(assetId) ?? null;
  }

  async report({ report }: { assetId: string; report: VideoReport }) {
    this.reports.push(report);
    return { isWanted: this.isWanted };
  }
}
