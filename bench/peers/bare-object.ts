import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Bundle } from "../lib/bundles.ts";
import { inGroups } from "../lib/in-groups.ts";
import { openWebSocket } from "../lib/line.ts";
import { startServer } from "../lib/server-process.ts";
import type { IdlePeer, RelayPeer } from "./peer.ts";

/** The least that a hibernating Durable Object can be, behind the least that a Worker can be. */
export async function startBareObject(built: Bundle, stateDirectory: string): Promise<RelayPeer & IdlePeer> {
  const { config, folder } = built;
  const settings = {
    config,
    bundle: folder,
    stateDirectory: join(stateDirectory, randomUUID()),
    vars: {},
    batches: {},
  };
  const server = await startServer({ script: "workerd.ts", settings, serving: "workerd" });
  const open = (path: string) => openWebSocket(`ws://127.0.0.1:${server.port}/${path}`);
  return {
    name: "bare hibernating object",
    server,
    async openPair() {
      const room = randomUUID();
      return [await open(room), await open(room)];
    },
    openIdle: (count) => inGroups(Array.from({ length: count }), 50, () => open("idle")),
  };
}
