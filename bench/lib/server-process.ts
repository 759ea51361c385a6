import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { onServerCore } from "./cores.ts";
import { type ProcessTree, processTree } from "./process-tree.ts";

const readySchema = z.object({ port: z.number() });

/** A server under measurement, in a process of its own on the servers' core. */
export interface ServerProcess {
  port: number;
  tree: ProcessTree;
  /** Until it has nothing left to do, so that one peer's afterwork does not fall into another's turn. */
  untilQuiet(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts `bench/servers/<script>`, which answers with its port once it serves, and ends when this process does. */
export async function startServer(options: {
  script: string;
  settings: object;
  /** Which of its processes do the serving; all of them when absent. */
  serving?: string;
}): Promise<ServerProcess> {
  const path = join(import.meta.dirname, "../servers", options.script);
  const [command, args] = onServerCore(process.execPath, [path]);
  const child = spawn(command, args, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  child.send(options.settings);
  const ready: unknown[] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => {
      throw new Error(`The server ${options.script} ended before it served`);
    }),
  ]);
  const { port } = readySchema.parse(ready[0]);
  if (child.pid === undefined) throw new Error(`The server ${options.script} has no process`);
  const tree = processTree(child.pid, options.serving);
  return { port, tree, untilQuiet: () => untilQuiet(tree), stop: () => stop(child) };
}

async function untilQuiet(tree: ProcessTree): Promise<void> {
  for (let look = 0; look < 120; look += 1) {
    const before = await tree.cpuMs();
    await pause(500);
    if ((await tree.cpuMs()) - before < 15) return;
  }
  throw new Error("The server does not come to rest");
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.disconnect();
  await gone;
}
