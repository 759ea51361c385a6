import { pingFrame, pongFrame } from "../../src/contract/realtime/protocol.ts";

/** Lets the runtime answer pings, so that they never wake the object. */
export function answerPings(ctx: DurableObjectState): void {
  ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(pingFrame, pongFrame));
}

/** When the socket was last heard of by a ping, in ms since the Unix epoch; `openedAt` before the first one. */
export function lastHeardOf(ctx: DurableObjectState, socket: WebSocket, openedAt: number): number {
  const pinged = ctx.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? 0;
  return Math.max(pinged, openedAt);
}

const silentAfterMs = 45_000;

/** Whether a socket that used to ping has stopped: its client vanished without a word. */
export function hasGoneSilent(ctx: DurableObjectState, socket: WebSocket, now: number): boolean {
  const pinged = ctx.getWebSocketAutoResponseTimestamp(socket);
  return pinged !== null && now - pinged.getTime() > silentAfterMs;
}
