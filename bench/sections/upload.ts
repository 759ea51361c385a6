import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDevServer } from "../../scripts/local/dev-server.ts";
import { prepare } from "../../scripts/local/prepare.ts";
import { localSettings } from "../../scripts/local/settings.ts";
import { makeVideo } from "../lib/sample-video.ts";
import { figure, table } from "../lib/table.ts";
import { secondsUntilPlayable } from "../measures/whole-path.ts";
import type { Section } from "./section.ts";

const PORT = "8789";
const RUNS = 7;

export const upload: Section = {
  name: "upload",
  title: "From an upload to a stream",
  async run() {
    const disk = await mkdtemp(join(tmpdir(), "parley-upload-"));
    const settings = localSettings({ PORT, STATE_DIR: join(disk, "state") });
    Object.assign(process.env, { RATE_LIMITS: "off" });
    try {
      const path = await makeVideo(disk, {
        name: "five-minutes.mp4",
        kilobitsPerSecond: 800,
        seconds: 300,
      });
      await prepare(settings);
      const server = await startDevServer(settings);
      try {
        const seconds: number[] = [];
        for (let run = 0; run < RUNS; run += 1)
          seconds.push(await secondsUntilPlayable(settings.origin, path));
        return [tableOf(seconds.toSorted((one, other) => one - other)), explanation].join("\n\n");
      } finally {
        await server.stop();
      }
    } finally {
      Reflect.deleteProperty(process.env, "RATE_LIMITS");
      await rm(disk, { recursive: true, force: true });
    }
  },
};

function tableOf(sorted: readonly number[]): string {
  const [least, median, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return table(
    ["playable after s", "least", "median", "most"],
    [["5 min of video", figure(least ?? 0), figure(median ?? 0), figure(most ?? 0)]],
  );
}

const explanation = `All Workers as \`npm start\` runs them; ${RUNS} uploads one after another. The time is from the end of the last part to the first address that plays: the file is put together and looked at, the video waits in the queue, is packaged, and becomes that of the lesson. Goal: at most 3 s.`;
