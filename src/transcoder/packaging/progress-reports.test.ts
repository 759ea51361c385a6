import { describe, expect, it } from "vitest";
import type { VideoReport } from "../../platform/video/transcode.ts";
import { progressReports } from "./progress-reports.ts";

describe("progress", () => {
  it("is reported in steps of five percent, once a second at most, and never as done", async () => {
    const reports: VideoReport[] = [];
    let now = 0;
    const onProgress = progressReports(
      async (report) => {
        reports.push(report);
      },
      { now: () => now },
    );
    const shares = [0.04, 0.06, 0.07, 0.2, 0.22, 0.5, 1, 1];
    for (const share of shares) {
      now += share === 0.5 ? 1 : 600;
      await onProgress(share);
    }
    expect(reports).toEqual([
      { kind: "progress", percent: 6 },
      { kind: "progress", percent: 20 },
      { kind: "progress", percent: 99 },
    ]);
  });

  it("is reported now and then when it is slow, so that nobody takes the job for abandoned", async () => {
    const reports: VideoReport[] = [];
    let now = 0;
    const onProgress = progressReports(
      async (report) => {
        reports.push(report);
      },
      { now: () => now },
    );
    for (; now <= 65_000; now += 5000) await onProgress(now / 10_000_000);
    expect(reports).toHaveLength(2);
  });
});
