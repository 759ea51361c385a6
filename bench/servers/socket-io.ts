// What a team with Node would most likely run: Socket.IO with its queue in Redis, where one Lua script takes the longest
// waiter out or adds the joiner, so that no two arrivals miss each other. One process: no Redis adapter carries the
// answer to another one, which is in its favour.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server, type Socket } from "socket.io";
import { asFrame } from "../lib/frame.ts";
import { matchFoundFor, type Person } from "./pairs.ts";
import { startRedis } from "./redis.ts";
import { announce, settingsFromParent } from "./served-by-parent.ts";

const popOrPush = `
local waiting = redis.call("LPOP", KEYS[1])
if waiting then return waiting end
redis.call("RPUSH", KEYS[1], ARGV[1])
return false`;

await settingsFromParent();
const { redis, stop } = await startRedis();
const server = createServer();
const io = new Server(server, { transports: ["websocket"], perMessageDeflate: false });

async function seekPartner(socket: Socket, person: Person): Promise<void> {
  const joiner = JSON.stringify({ socketId: socket.id, person });
  const found = await redis.eval(popOrPush, 1, "queue:beginner", joiner);
  if (typeof found !== "string") {
    socket.emit("message", { type: "searching", position: 1 });
    return;
  }
  const partner: { socketId: string; person: Person } = JSON.parse(found);
  const [first, second] = matchFoundFor(partner.person, person);
  io.to(partner.socketId).emit("message", first);
  socket.emit("message", second);
}

io.on("connection", (socket) => {
  const { user, room } = socket.handshake.query;
  const id = String(user);
  if (typeof room === "string") {
    void socket.join(room);
    socket.on("message", (frame: unknown) => socket.to(room).emit("message", frame));
    return;
  }
  socket.on("message", (value: unknown) => {
    if (asFrame(value).type === "find_partner")
      void seekPartner(socket, { id, displayName: `Learner ${id}` });
  });
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  announce(port, async () => {
    redis.disconnect();
    stop();
  });
});
