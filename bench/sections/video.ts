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
  const rows = costs.map(({ durationSeconds, sizeBytes, seconds, reads, writes, mostBytes }) => [
    `${figure(durationSeconds / 60)} min`,
    `${figure(sizeBytes / MIB)} MiB`,
    figure(seconds),
    String(reads),
    String(writes),
    `${figure(mostBytes / MIB)} MiB`,
  ]);
  return table(["video", "file", "playable after s", "reads of R2", "writes", "memory grew by"], rows);
}

const explanation =
  "H.264 of 1280 × 720 with AAC, tables at the end of the file, packaged in workerd from and to its own R2 on the disk: the time is from the order to the answer, once the master playlist is written. Memory is what workerd's resident pages grew by at most, looked at every 50 ms; the local R2 runs in the same process and is counted in. Goals: 5 minutes in at most 3 s, 2 GB in at most 64 MiB.";
