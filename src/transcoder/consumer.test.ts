import { describe, expect, it } from "vitest";
import { jobFor } from "../../test/support/media/jobs.ts";
import { RecordingDesk } from "../../test/support/media/recording-desk.ts";
import { type LogLine, logLines, loggedText } from "../../test/support/log-lines.ts";
import { createLogger } from "../platform/log.ts";
import type { VideoReport } from "../platform/video/transcode.ts";
import { TranscodeConsumer } from "./consumer.ts";
import type { Report, VideoProvider } from "./video-provider.ts";
import { VideoRefused } from "./video-refused.ts";

function providerThat(process: (report: Report) => Promise<void>, discarded: string[] = []): VideoProvider {
  return {
    process: (_job, report) => process(report),
    discard: async (providerId) => {
      discarded.push(providerId);
    },
  };
}

function consumerWith(desk: RecordingDesk, provider: VideoProvider): TranscodeConsumer {
  return new TranscodeConsumer({
    desk,
    providers: { r2: provider, stream: provider },
    clock: { now: () => 0 },
    log: createLogger(),
  });
}

async function deskWithJob(): Promise<{ desk: RecordingDesk; assetId: string }> {
  const desk = new RecordingDesk();
  const job = await jobFor("silent.mp4");
  desk.jobs.set(job.assetId, job);
  return { desk, assetId: job.assetId };
}

const ready: VideoReport = { kind: "ready", durationSeconds: 2, width: 64, height: 36 };

describe("the transcode queue", () => {
  it("hands a job to its provider and passes on what that reports", async () => {
    const { desk, assetId } = await deskWithJob();
    const consumer = consumerWith(
      desk,
      providerThat((report) => report(ready)),
    );
    expect(await consumer.handle({ kind: "process", assetId })).toBe("done");
    expect(desk.reports).toEqual([ready]);
  });

  it("is done with a job that has nothing left to do", async () => {
    const desk = new RecordingDesk();
    const consumer = consumerWith(
      desk,
      providerThat(async () => Promise.reject(new Error("Nobody asked"))),
    );
    expect(await consumer.handle({ kind: "process", assetId: "gone" })).toBe("done");
    expect(desk.reports).toEqual([]);
  });

  it("reports a video that cannot be shown, and does not try again", async () => {
    const { desk, assetId } = await deskWithJob();
    const consumer = consumerWith(
      desk,
      providerThat(async () => Promise.reject(new VideoRefused("no_picture"))),
    );
    expect(await consumer.handle({ kind: "process", assetId })).toBe("done");
    expect(desk.reports).toEqual([{ kind: "failed", failure: "no_picture" }]);
  });

  it("lets go of a video that nobody knows any more", async () => {
    const { desk, assetId } = await deskWithJob();
    desk.isWanted = false;
    const consumer = consumerWith(
      desk,
      providerThat((report) => report(ready)),
    );
    expect(await consumer.handle({ kind: "process", assetId })).toBe("done");
    expect(desk.reports).toEqual([ready]);
  });

  it("puts back what may pass, for the next try to take", async () => {
    const lines: LogLine[] = logLines();
    const { desk, assetId } = await deskWithJob();
    const consumer = consumerWith(
      desk,
      providerThat(async () => Promise.reject(new Error("The bucket is away"))),
    );
    expect(await consumer.handle({ kind: "process", assetId })).toBe("retry");
    expect(desk.reports).toEqual([{ kind: "postponed" }]);
    expect(lines).toContainEqual(expect.objectContaining({ level: "error", event: "transcode.failed" }));
  });

  it("never writes the address of a file to the log", async () => {
    const written = loggedText();
    const { desk, assetId } = await deskWithJob();
    const { sourceUrl = "" } = desk.jobs.get(assetId) ?? {};
    const consumer = consumerWith(
      desk,
      providerThat(async () => Promise.reject(new Error(`Could not fetch ${sourceUrl}`))),
    );
    await consumer.handle({ kind: "process", assetId });
    expect(written.join()).toContain("Could not fetch");
    expect(written.join()).not.toContain("signature-of-the-address");
  });

  it("gives a video up for good when its message is a dead letter", async () => {
    const { desk, assetId } = await deskWithJob();
    const consumer = consumerWith(
      desk,
      providerThat(async () => Promise.resolve()),
    );
    expect(await consumer.giveUp({ kind: "process", assetId })).toBe("done");
    expect(desk.reports).toEqual([{ kind: "failed", failure: "processing_failed" }]);
  });

  it("lets the provider delete what it keeps of a video that is gone", async () => {
    const discarded: string[] = [];
    const consumer = consumerWith(
      new RecordingDesk(),
      providerThat(async () => Promise.resolve(), discarded),
    );
    expect(await consumer.handle({ kind: "discard", providerId: "video-1" })).toBe("done");
    expect(discarded).toEqual(["video-1"]);
  });

  it.each([null, "a text", {}, { kind: "dance", assetId: "1" }, { kind: "process" }])(
    "is done with %j, which is no message, and says so",
    async (body) => {
      const lines = logLines();
      const consumer = consumerWith(
        new RecordingDesk(),
        providerThat(async () => Promise.resolve()),
      );
      expect(await consumer.handle(body)).toBe("done");
      expect(lines).toContainEqual({ level: "error", event: "transcode.unknown_message" });
    },
  );
});
