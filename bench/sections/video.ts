import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "../lib/bundles.ts";
import { hasRoom, makeVideo } from "../lib/sample-video.ts";
import { startServer } from "../lib/server-process.ts";
import { figure, table } from "../lib/table.ts";
import { measurePackaging, type PackagingCost } from "../measures/packaging.ts";
import type { BenchContext, Section } from "./section.ts";

const MIB = 1024 * 1024;
const videos = [
  { name: "five-minutes.mp4", kilobitsPerSecond: 800, seconds: 300 },
  { name: "an-hour.mp4", kilobitsPerSecond: 4600, seconds: 3600 },
];
/** Miniflare hands these to V8: without them garbage is only collected when this machine's memory runs short. */
const COLLECTING = "--expose-gc";

export const video: Section = {
  name: "video",
  title: "Packaging of videos",
  async run({ work }: BenchContext) {
    const built = await bundle("bench/servers/transcoder/wrangler.toml", join(work, "packager"));
    // Gigabytes belong on a disk, not in memory where the other measures work.
    const disk = await mkdtemp(join(tmpdir(), "parley-videos-"));
    try {
      const costs: PackagingCost[] = [];
      for (const options of videos) costs.push(await packagingOf(built, disk, options));
      process.env["MINIFLARE_WORKERD_V8_FLAGS"] = COLLECTING;
      for (const options of videos) costs.push(await packagingOf(built, disk, options));
      delete process.env["MINIFLARE_WORKERD_V8_FLAGS"];
      return [tableOf(costs), explanation].join("\n\n");
    } finally {
      await rm(disk, { recursive: true });
    }
  },
};

async function packagingOf(
  built: { config: string; folder: string },
  disk: string,
  options: (typeof videos)[number],
): Promise<PackagingCost> {
  const bytes = (options.kilobitsPerSecond * 1000 * options.seconds) / 8;
  if (!(await hasRoom(disk, bytes * 4))) throw new Error(`${disk} has no room for ${options.name}`);
  const path = await makeVideo(disk, options);
  const server = await startServer({
    script: "workerd.ts",
    serving: "workerd",
    settings: {
      config: built.config,
      bundle: built.folder,
      stateDirectory: join(disk, randomUUID()),
      vars: {},
      batches: {},
    },
  });
  try {
    return await measurePackaging(server, path);
  } finally {
    await server.stop();
    await rm(path);
  }
}

function tableOf(costs: readonly PackagingCost[]): string {
  const rows = costs.map(({ durationSeconds, sizeBytes, seconds, reads, writes, mostBytes }, index) => [
    index < videos.length ? "left to V8" : "collected",
    `${figure(durationSeconds / 60)} min`,
    `${figure(sizeBytes / MIB)} MiB`,
    figure(seconds),
    String(reads),
    String(writes),
    `${figure(mostBytes / MIB)} MiB`,
  ]);
  return table(
    ["garbage", "video", "file", "playable after s", "reads of R2", "writes", "memory grew by"],
    rows,
  );
}

const explanation = [
  "H.264 of 1280 × 720 with AAC, tables at the end of the file, packaged in workerd from and to its own R2 on the disk: the time is from the order to the answer, once the master playlist is written. Nearly all of it is the local R2, which runs in the same process and takes about 40 ms of core time for each write.",
  "Memory is what workerd's resident pages grew by at most, as the kernel counts it, local R2 included. Nothing limits an isolate on this machine, so V8 lets garbage lie while there is room; where the packager asks for a collection every 8 MiB, what is left is what it needs, and what the local R2 holds of its writes (alone, they make workerd grow by about as much). Goals: 5 minutes in at most 3 s; 2 GB in at most 64 MiB, garbage collected.",
].join("\n\n");
