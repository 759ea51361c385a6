import { kibibytes, ratio, table } from "../lib/table.ts";
import { type IdleMemory, measureIdleMemory } from "../measures/idle-memory.ts";
import { startBareObject } from "../peers/bare-object.ts";
import { startSocketIo, startWs } from "../peers/node-peers.ts";
import { startParley } from "../peers/parley.ts";
import type { BenchContext, Section } from "./section.ts";

const count = 2_000;

export const idleMemory: Section = {
  name: "idle-memory",
  title: "Memory of an idle socket",
  async run({ bundles, work }: BenchContext) {
    const starts = [
      () => startParley({ bundle: bundles.parley, stateDirectory: work, people: 2 * count + 50 }),
      () => startBareObject(bundles.bareObject, work),
      startWs,
      startSocketIo,
    ];
    const results: IdleMemory[] = [];
    for (const start of starts) results.push(await measureIdleMemory(start, count));
    const bare = results[1];
    const rows = results.map(({ name, first, second, residentSecond }) => [
      name,
      kibibytes(first),
      kibibytes(second),
      kibibytes(residentSecond),
      ratio(second, bare?.second ?? Number.NaN),
    ]);
    const thousands = `${count.toLocaleString("en-GB")} sockets`;
    const header = [
      "server",
      `first ${thousands}, PSS`,
      `next ${thousands}, PSS`,
      "next, RSS",
      "next, PSS beside bare",
    ];
    return [table(header, rows), explanation].join("\n\n");
  },
};

const explanation =
  "Each figure is what the serving processes grew by, for each socket, measured after 15 s without a frame (Linux' PSS: shared pages divided among those who share them). For Parley and the bare object that is workerd, with all sockets in one object; Miniflare's own process, which only starts it, is left out. With Socket.IO, Redis counts too. The first sockets also pay for the server's growth into its working set, so the goal is set on the next ones: at most 1.1 × the bare object.";
