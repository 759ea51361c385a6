import { describe, expect, it } from "vitest";
import { jobFor } from "../../../test/support/media/jobs.ts";
import { MemoryStream, streamError } from "../../../test/support/media/memory-stream.ts";
import type { TranscodeJob, VideoReport } from "../../platform/video/transcode.ts";
import { VideoUnwanted } from "../video-unwanted.ts";
import { StreamProvider } from "./stream-provider.ts";

async function process(stream: MemoryStream, job: TranscodeJob): Promise<VideoReport[]> {
  const reports: VideoReport[] = [];
  await new StreamProvider(stream).process(job, async (report) => {
    reports.push(report);
  });
  return reports;
}

const jobOf = (providerId: string | null) => jobFor("silent.mp4", { provider: "stream", providerId });

describe("Cloudflare Stream as the provider", () => {
  it("is told where the file is and that only signed addresses play it", async () => {
    const stream = new MemoryStream();
    const job = await jobOf(null);
    expect(await process(stream, job)).toEqual([
      { kind: "accepted", providerId: "video-1" },
      { kind: "progress", percent: 0 },
    ]);
    expect(stream.uploads).toEqual([
      {
        url: job.sourceUrl,
        params: {
          creator: job.instructorId,
          meta: { assetId: job.assetId },
          requireSignedURLs: true,
        },
      },
    ]);
  });

  it.each([
    [
      { state: "inprogress", pctComplete: "42.7" },
      { kind: "progress", percent: 42 },
    ],
    [
      { state: "inprogress", pctComplete: "soon" },
      { kind: "progress", percent: 0 },
    ],
    [{ state: "pendingupload" }, { kind: "progress", percent: 0 }],
    [{ state: "ready" }, { kind: "ready", durationSeconds: 62, width: 1280, height: 720 }],
  ])("is asked how far it is: %j", async (status, report) => {
    const stream = new MemoryStream();
    stream.set("mine", status);
    expect(await process(stream, await jobOf("mine"))).toEqual([report]);
    expect(stream.uploads).toEqual([]);
  });

  it.each([
    ["ERR_NON_VIDEO", "not_a_video"],
    ["ERR_MALFORMED_VIDEO", "damaged"],
    ["ERR_DURATION_EXCEED_CONSTRAINT", "too_long"],
    ["ERR_SOMETHING_NEW", "refused_by_provider"],
  ])("fails a video with %s as %s", async (errorReasonCode, failure) => {
    const stream = new MemoryStream();
    stream.set("mine", { state: "error", errorReasonCode });
    await expect(process(stream, await jobOf("mine"))).rejects.toMatchObject({
      name: "VideoRefused",
      failure,
    });
  });

  it("refuses what Stream will not take, and tries again what it cannot take now", async () => {
    const stream = new MemoryStream();
    const job = await jobOf(null);
    stream.uploadFault = streamError("MaxFileSizeError");
    await expect(process(stream, job)).rejects.toMatchObject({ failure: "refused_by_provider" });
    stream.uploadFault = streamError("RateLimitedError");
    await expect(process(stream, job)).rejects.toMatchObject({ name: "RateLimitedError" });
  });

  it("does not keep a video that was removed before its id was known", async () => {
    const stream = new MemoryStream();
    const unwanted = new StreamProvider(stream).process(await jobOf(null), async ({ kind }) => {
      if (kind !== "accepted") throw new VideoUnwanted();
    });
    await expect(unwanted).rejects.toThrow(VideoUnwanted);
    expect(stream.videos.size).toBe(0);
  });

  it("forgets a video, also one that it has forgotten before", async () => {
    const stream = new MemoryStream();
    stream.set("mine", {});
    const provider = new StreamProvider(stream);
    await provider.discard("mine");
    await provider.discard("mine");
    expect(stream.videos.size).toBe(0);
  });
});
