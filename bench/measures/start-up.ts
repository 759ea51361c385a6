import { join } from "node:path";
import { command } from "../../scripts/local/command.ts";
import { median } from "../lib/statistics.ts";

/** How long the Worker's modules take to run before its first request, in ms on a core, as wrangler profiles it. */
export async function startUpMs(config: string, folder: string, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const outfile = join(folder, `startup-${round}.cpuprofile`);
    const printed = await command(
      "wrangler",
      ["check", "startup", "-c", config, "--outfile", outfile],
      "kept",
    );
    const active = /Active: (?<time>[\d.]+) ms/.exec(printed)?.groups?.["time"];
    if (active === undefined) throw new Error("wrangler no longer prints the active time of the start");
    times.push(Number(active));
  }
  return median(times);
}
