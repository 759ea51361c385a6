import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { jobFor } from "../../test/support/media/jobs.ts";
import { RecordingDesk } from "../../test/support/media/recording-desk.ts";
import worker from "./index.ts";
import { MemoryStream } from "../../test/support/media/memory-stream.ts";

async function deliver(queue: string, body: unknown, desk: RecordingDesk) {
  const batch = createMessageBatch(queue, [{ id: "1", timestamp: new Date(0), attempts: 1, body }]);
  const context = createExecutionContext();
  await worker.queue(batch, { MEDIA_PRIVATE: env.MEDIA_PRIVATE, STREAM: new MemoryStream(), DESK: desk });
  return getQueueResult(batch, context);
}

describe("the transcoder Worker", () => {
  it("packages a video that is waiting in the queue", async () => {
    const desk = new RecordingDesk();
    const job = await jobFor("upright.mov");
    desk.jobs.set(job.assetId, job);
    const { explicitAcks } = await deliver(
      "parley-transcode",
      { kind: "process", assetId: job.assetId },
      desk,
    );
    expect(explicitAcks).toEqual(["1"]);
    expect(desk.reports.at(-1)).toMatchObject({ kind: "ready", width: 36, height: 64 });
    expect(await env.MEDIA_PRIVATE.head(`${job.outputPrefix}master.m3u8`)).not.toBeNull();
  });

  it("asks for a message again when the bucket lacks the file", async () => {
    const desk = new RecordingDesk();
    const job = await jobFor("silent.mp4", { sourceKey: "uploads/nowhere" });
    desk.jobs.set(job.assetId, job);
    const result = await deliver("parley-transcode", { kind: "process", assetId: job.assetId }, desk);
    expect(result.explicitAcks).toEqual([]);
    expect(result.retryMessages).toEqual([{ msgId: "1" }]);
    // The first asks whether anybody waits for it.
    expect(desk.reports).toEqual([{ kind: "progress", percent: 0 }, { kind: "postponed" }]);
  });

  it.each(["parley-transcode-dead", "parley-transcode-dead-production"])(
    "reports what ends in %s as failed",
    async (queue) => {
      const desk = new RecordingDesk();
      await deliver(queue, { kind: "process", assetId: "asset-1" }, desk);
      expect(desk.reports).toEqual([{ kind: "failed", failure: "processing_failed" }]);
    },
  );
});
