import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageVideo } from "../../src/transcoder/packaging/package-video.ts";
import { decode, ffmpeg, probe } from "../support/media/ffmpeg.ts";
import { mediaFolder } from "../support/media/media-fixtures.ts";
import { CountedFile, MemoryFolder } from "../support/media/memory-storage.ts";

let work = "";

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "parley-packages-"));
});
afterAll(() => rm(work, { recursive: true }));

/** Packages a file and writes the package to the disk; answers where its master playlist is. */
async function packaged(path: string) {
  const source = new CountedFile(await readFile(path));
  const folder = new MemoryFolder();
  const made = await packageVideo({ source, folder, onProgress: async () => {} });
  const out = await mkdtemp(join(work, "package-"));
  for (const [name, bytes] of folder.files) {
    await mkdir(dirname(join(out, name)), { recursive: true });
    await writeFile(join(out, name), bytes);
  }
  return { made, source, folder, master: join(out, "master.m3u8") };
}

const fixture = (name: string) => join(mediaFolder, name);

describe("a packaged video", { timeout: 60_000 }, () => {
  it.each([
    "faststart.mp4",
    "moov-at-end.mp4",
    "silent.mp4",
    "matroska.mkv",
    "fragmented.mp4",
    "one-key-frame.mp4",
    "open-groups.mp4",
    "long-sound.mp4",
    "late-sound.mp4",
    "upright.mov",
  ])("of %s is decoded by FFmpeg to its last packet, in time and with every picture", async (name) => {
    const { master } = await packaged(fixture(name));
    await decode(master);
    for (const type of ["v", "a"] as const) {
      const [sent, served] = [await probe(fixture(name), type), await probe(master, type)];
      expect(served?.codec).toBe(sent?.codec);
      expect(served?.rotation).toBe(sent?.rotation);
      if (type === "v") expect(served?.packets).toBe(sent?.packets);
      expect(Math.abs((served?.endsAt ?? 0) - (sent?.endsAt ?? 0))).toBeLessThan(0.05);
    }
  });

  it.each(["faststart.mp4", "matroska.mkv", "late-sound.mp4", "long-sound.mp4", "upright.mov"])(
    "of %s keeps picture and sound together",
    async (name) => {
      const { master } = await packaged(fixture(name));
      const gapOf = async (path: string) => {
        const [picture, sound] = [await probe(path, "v"), await probe(path, "a")];
        // What an edit list hides before 0 is not heard.
        return Math.max(0, sound?.startsAt ?? Number.NaN) - (picture?.startsAt ?? Number.NaN);
      };
      expect(Math.abs((await gapOf(master)) - (await gapOf(fixture(name))))).toBeLessThan(0.03);
    },
  );

  it("is named by a master playlist that is written last", async () => {
    const { folder } = await packaged(fixture("faststart.mp4"));
    expect(folder.order.slice(-3)).toEqual(["video.m3u8", "audio.m3u8", "master.m3u8"]);
  });

  it("writes a rich picture without a key frame in parts, and reads its file in large pieces", async () => {
    const rich = join(work, "rich.mp4");
    const inputs = "-f lavfi -i testsrc2=s=640x360:r=25:d=6,noise=alls=90:allf=t -f lavfi -i sine=d=6";
    const codecs = "-c:v libx264 -preset ultrafast -qp 12 -g 500 -pix_fmt yuv420p -c:a aac";
    await ffmpeg([...`${inputs} ${codecs}`.split(" "), rich]);
    const { master, source, folder } = await packaged(rich);
    const segment = folder.files.get("video-00001.m4s");
    expect(segment?.length).toBeGreaterThan(12 * 1024 * 1024);
    await decode(master);
    const blocks = source.sizeBytes / (2 * 1024 * 1024);
    expect(source.reads).toBeLessThan(blocks + 6);
  });
});
