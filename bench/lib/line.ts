import { once } from "node:events";
import { io } from "socket.io-client";
import { WebSocket } from "ws";
import { asFrame, type Frame } from "./frame.ts";
import { textOf } from "./text-of.ts";

/** A client's end of a connection, whatever carries it. */
export interface Line {
  send(frame: Frame): void;
  /** What is done with each message from now on. */
  listen(heard: (frame: Frame) => void): void;
  close(): Promise<void>;
}

/** A plain WebSocket with JSON text frames. */
export async function openWebSocket(url: string, headers: Record<string, string> = {}): Promise<Line> {
  const socket = new WebSocket(url, { headers, perMessageDeflate: false });
  let heard: (frame: Frame) => void = () => {};
  socket.on("message", (data) => heard(asFrame(JSON.parse(textOf(data)))));
  await once(socket, "open");
  socket.on("error", (fault) => console.error(`A socket failed: ${fault.message}`));
  return {
    send: (frame) => socket.send(JSON.stringify(frame)),
    listen(next) {
      heard = next;
    },
    async close() {
      if (socket.readyState === WebSocket.CLOSED) return;
      const closed = once(socket, "close");
      socket.close(1000);
      await closed;
    },
  };
}

/** A Socket.IO connection over WebSocket from the start; messages are events named "message". */
export async function openSocketIo(url: string, query: Record<string, string>): Promise<Line> {
  const socket = io(url, { transports: ["websocket"], forceNew: true, reconnection: false, query });
  let heard: (frame: Frame) => void = () => {};
  socket.on("message", (value: unknown) => heard(asFrame(value)));
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  socket.once("connect", resolve);
  socket.once("connect_error", reject);
  await promise;
  return {
    send: (frame) => void socket.emit("message", frame),
    listen(next) {
      heard = next;
    },
    async close() {
      socket.disconnect();
    },
  };
}
