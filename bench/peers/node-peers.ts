import { randomUUID } from "node:crypto";
import { inGroups } from "../lib/in-groups.ts";
import { type Line, openSocketIo, openWebSocket } from "../lib/line.ts";
import { makePeople } from "../lib/people.ts";
import { startServer } from "../lib/server-process.ts";
import type { IdlePeer, MatchingPeer, RelayPeer } from "./peer.ts";

type NodePeer = MatchingPeer & RelayPeer & IdlePeer;

/** `ws` with everything in memory. */
export async function startWs(): Promise<NodePeer> {
  const server = await startServer({ script: "ws.ts", settings: {} });
  const address = `ws://127.0.0.1:${server.port}`;
  return nodePeer("ws, in memory", server, (user, room) =>
    openWebSocket(`${address}${room === null ? "/match" : `/rooms/${room}`}?user=${user}`),
  );
}

/** Socket.IO with its queue in Redis. */
export async function startSocketIo(): Promise<NodePeer> {
  const server = await startServer({ script: "socket-io.ts", settings: {} });
  const address = `http://127.0.0.1:${server.port}`;
  return nodePeer("Socket.IO + Redis", server, (user, room) =>
    openSocketIo(address, room === null ? { user } : { user, room }),
  );
}

function nodePeer(
  name: string,
  server: NodePeer["server"],
  open: (user: string, room: string | null) => Promise<Line>,
): NodePeer {
  return {
    name,
    server,
    openMatch: (people) => inGroups(people, 50, ({ id }) => open(id, null)),
    async openPair() {
      const room = randomUUID();
      return [await open("a", room), await open("b", room)];
    },
    openIdle: (count) => inGroups(makePeople(count), 50, ({ id }) => open(id, null)),
  };
}
