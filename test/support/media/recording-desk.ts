import type { TranscodeJob, VideoDesk, VideoReport } from "../../../src/platform/video/transcode.ts";

/** Hands out the jobs it was given and writes down what is reported. */
export class RecordingDesk implements VideoDesk {
  readonly jobs = new Map<string, TranscodeJob>();
  readonly reports: VideoReport[] = [];

  async take({ assetId }: { assetId: string }): Promise<TranscodeJob | null> {
    return this.jobs.get(assetId) ?? null;
  }

  async report({ report }: { assetId: string; report: VideoReport }): Promise<void> {
    this.reports.push(report);
  }
}
