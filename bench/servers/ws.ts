// A server on `ws` as one would write it in an afternoon: a queue in memory, rooms in a map. It keeps nothing, checks
// nobody and validates nothing, so it is the floor of what Node can do, not an alternative to Parley.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import { textOf } from "../lib/text-of.ts";
import { matchFoundFor, type Person } from "./pairs.ts";
import { announce, settingsFromParent } from "./served-by-parent.ts";

await settingsFromParent();

interface Waiting {
  person: Person;
  socket: WebSocket;
}

let waiting: Waiting[] = [];
const rooms = new Map<string, Set<WebSocket>>();

function seekPartner(joiner: Waiting): void {
  const partner = waiting.shift();
  if (partner === undefined) {
    waiting.push(joiner);
    joiner.socket.send(JSON.stringify({ type: "searching", position: waiting.length }));
    return;
  }
  const [first, second] = matchFoundFor(partner.person, joiner.person);
  partner.socket.send(JSON.stringify(first));
  joiner.socket.send(JSON.stringify(second));
}

function serveMatch(socket: WebSocket, person: Person): void {
  socket.on("message", (data) => {
    const frame: unknown = JSON.parse(textOf(data));
    if (typeof frame === "object" && frame !== null && "type" in frame && frame.type === "find_partner")
      seekPartner({ person, socket });
  });
  socket.on("close", () => {
    waiting = waiting.filter((other) => other.socket !== socket);
  });
}

function serveRoom(socket: WebSocket, roomId: string): void {
  const room = rooms.get(roomId) ?? new Set();
  rooms.set(roomId, room.add(socket));
  socket.on("message", (data) => {
    const text = textOf(data);
    JSON.parse(text);
    for (const other of room) if (other !== socket) other.send(text);
  });
  socket.on("close", () => {
    room.delete(socket);
    if (room.size === 0) rooms.delete(roomId);
  });
}

const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on("connection", (socket, request) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://local");
  const id = searchParams.get("user") ?? "";
  if (pathname.startsWith("/rooms/")) serveRoom(socket, pathname);
  else serveMatch(socket, { id, displayName: `Learner ${id}` });
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  announce(port);
});
