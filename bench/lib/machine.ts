import { createRequire } from "node:module";
import { cpus, loadavg, totalmem } from "node:os";

const require = createRequire(import.meta.url);

/** What the figures were taken on, in one sentence; nothing that names the machine. */
export function describeMachine(isPinned: boolean): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  const { version: workerd }: { version: string } = require("workerd/package.json");
  const [load = 0] = loadavg();
  const pinned = isPinned ? "servers on core 0, clients on core 1" : "servers and clients share all cores";
  return (
    `${cpus().length} cores of ${model}, ${gibibytes} GiB; Node ${process.versions.node}, ` +
    `workerd ${workerd}; ${pinned}; load before the start ${load.toFixed(1)}.`
  );
}
