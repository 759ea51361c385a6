import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { fixture, jobFor } from "../../../test/support/media/jobs.ts";
import { VideoUnwanted } from "../video-unwanted.ts";
import type { TranscodeJob, VideoReport } from "../../platform/video/transcode.ts";
import { PackagingProvider } from "./packaging-provider.ts";

async function packaged(job: TranscodeJob): Promise<VideoReport[]> {
  const reports: VideoReport[] = [];
  const provider = new PackagingProvider(env.MEDIA_PRIVATE, { now: () => 0 });
  await provider.process(job, async (report) => {
    reports.push(report);
  });
  return reports;
}

async function keysOf({ outputPrefix }: TranscodeJob): Promise<string[]> {
  const { objects } = await env.MEDIA_PRIVATE.list({ prefix: outputPrefix });
  return objects.map(({ key }) => key.slice(outputPrefix.length));
}

async function textOf(key: string): Promise<string> {
  return (await env.MEDIA_PRIVATE.get(key))?.text() ?? "";
}

describe("the embedded provider", () => {
  it.each([
    ["faststart.mp4", 14, 64, 36],
    ["moov-at-end.mp4", 2, 64, 36],
    ["silent.mp4", 2, 64, 36],
    ["matroska.mkv", 2, 64, 36],
    ["fragmented.mp4", 2, 64, 36],
    ["one-key-frame.mp4", 14, 64, 36],
    ["open-groups.mp4", 14, 64, 36],
    ["long-sound.mp4", 9, 64, 36],
    ["late-sound.mp4", 2, 64, 36],
    ["upright.mov", 2, 36, 64],
  ])("packages %s", async (name, durationSeconds, width, height) => {
    const job = await jobFor(name);
    expect(await packaged(job)).toEqual([{ kind: "ready", durationSeconds, width, height }]);
    const master = await textOf(`${job.outputPrefix}master.m3u8`);
    expect(master).toMatch(/#EXT-X-STREAM-INF:BANDWIDTH=\d+,AVERAGE-BANDWIDTH=\d+,CODECS="avc1\./);
    expect(master).toContain(`RESOLUTION=${width}x${height}`);
  });

  it.each([
    ["empty.mp4", "not_a_video"],
    ["program.mp4", "not_a_video"],
    ["cut-in-the-data.mp4", "damaged"],
    ["cut-before-moov.mp4", "damaged"],
    ["cut.mkv", "damaged"],
    ["sound-only.m4a", "no_picture"],
    ["hevc.mp4", "video_codec_unsupported"],
    ["mpeg4.mp4", "video_codec_unsupported"],
    ["ten-bits.mp4", "video_codec_unsupported"],
    ["vp9-opus.webm", "video_codec_unsupported"],
    ["mp3-sound.mp4", "audio_codec_unsupported"],
    ["opus-sound.mp4", "audio_codec_unsupported"],
  ])("refuses %s: %s", async (name, failure) => {
    const job = await jobFor(name);
    await expect(packaged(job)).rejects.toMatchObject({ name: "VideoRefused", failure });
    expect(await keysOf(job)).toEqual([]);
  });

  it("says of every object what it is, and that it never changes", async () => {
    const job = await jobFor("faststart.mp4");
    await packaged(job);
    const { objects } = await env.MEDIA_PRIVATE.list({
      prefix: job.outputPrefix,
      include: ["httpMetadata"],
    });
    const types = objects.map(({ key, httpMetadata }) => [
      key.slice(job.outputPrefix.length),
      httpMetadata?.contentType,
    ]);
    expect(types).toEqual([
      ["audio-00001.m4s", "audio/mp4"],
      ["audio-00002.m4s", "audio/mp4"],
      ["audio-00003.m4s", "audio/mp4"],
      ["audio-init.mp4", "audio/mp4"],
      ["audio.m3u8", "application/vnd.apple.mpegurl"],
      ["master.m3u8", "application/vnd.apple.mpegurl"],
      ["video-00001.m4s", "video/mp4"],
      ["video-00002.m4s", "video/mp4"],
      ["video-00003.m4s", "video/mp4"],
      ["video-init.mp4", "video/mp4"],
      ["video.m3u8", "application/vnd.apple.mpegurl"],
    ]);
    expect(objects.every(({ httpMetadata }) => httpMetadata?.cacheControl?.includes("immutable"))).toBe(true);
  });

  it("begins every segment with a key frame, so that it is about six seconds long", async () => {
    const job = await jobFor("faststart.mp4");
    await packaged(job);
    const lengths = (await textOf(`${job.outputPrefix}video.m3u8`)).match(/(?<=#EXTINF:)[\d.]+/g);
    expect(lengths?.map(Number)).toEqual([6, 6, 2]);
  });

  it("leaves nothing behind when the lesson is gone meanwhile", async () => {
    const job = await jobFor("faststart.mp4");
    const provider = new PackagingProvider(env.MEDIA_PRIVATE, { now: () => 0 });
    const unwanted = provider.process(job, () => Promise.reject(new VideoUnwanted()));
    await expect(unwanted).rejects.toThrow(VideoUnwanted);
    expect(await keysOf(job)).toEqual([]);
  });

  it("leaves nothing behind when the lesson and the file go while it reads", async () => {
    const job = await jobFor("faststart.mp4");
    await env.MEDIA_PRIVATE.put(`${job.outputPrefix}video-00001.m4s`, "written after the folder was emptied");
    await env.MEDIA_PRIVATE.delete(job.sourceKey);
    const provider = new PackagingProvider(env.MEDIA_PRIVATE, { now: () => 0 });
    const unwanted = provider.process(job, () => Promise.reject(new VideoUnwanted()));
    await expect(unwanted).rejects.toThrow(VideoUnwanted);
    expect(await keysOf(job)).toEqual([]);
  });

  it("makes the same objects when a job is done again", async () => {
    const job = await jobFor("matroska.mkv");
    await packaged(job);
    const etagsOf = async () =>
      (await env.MEDIA_PRIVATE.list({ prefix: job.outputPrefix })).objects.map(({ key, etag }) => [
        key,
        etag,
      ]);
    const before = await etagsOf();
    await packaged(job);
    expect(await etagsOf()).toEqual(before);
  });

  it("leaves a file that is not there, or no longer the same, for another try", async () => {
    const job = await jobFor("silent.mp4", { sourceKey: "uploads/nowhere" });
    await expect(packaged(job)).rejects.toMatchObject({ name: "StorageFault" });
  });

  it("refuses a file whose tables name data beyond its end", async () => {
    const job = await jobFor("faststart.mp4");
    const bytes = fixture("faststart.mp4");
    const start = Buffer.from(bytes).indexOf("mdat") - 4;
    // A size of 0 says that the box reaches to the end of the file, wherever that is.
    new DataView(bytes.buffer).setUint32(start, 0);
    await env.MEDIA_PRIVATE.put(job.sourceKey, bytes.slice(0, bytes.length - 5000));
    await expect(packaged(job)).rejects.toMatchObject({ failure: "damaged" });
    expect(await keysOf(job)).not.toContain("master.m3u8");
  });

  it.each([
    ["stts", 12, "too_long"],
    ["stsz", 12, "too_long"],
    ["stsc", 12, "too_long"],
    ["stsd", 20, "damaged"],
  ])(
    "refuses a table that tells of four billion packets, before its reader makes room: %s",
    async (...told) => {
      const [name, offset, failure] = told;
      const job = await jobFor("faststart.mp4");
      const bytes = fixture("faststart.mp4");
      const value =
        name === "stsd"
          ? new DataView(Uint8Array.from(Buffer.from("stts")).buffer).getUint32(0)
          : 0xff_ff_ff_ff;
      new DataView(bytes.buffer).setUint32(Buffer.from(bytes).indexOf(name) + offset, value);
      await env.MEDIA_PRIVATE.put(job.sourceKey, bytes);
      await expect(packaged(job)).rejects.toMatchObject({ name: "VideoRefused", failure });
    },
  );
});
