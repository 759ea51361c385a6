import { pingFrame, pongFrame } from "../../src/contract/realtime/protocol.ts";

/** Silence after which a socket is taken for dead: four pings in a row did not come. */
export const silentAfterMs = 45_000;

/** Lets the runtime answer pings, so that they never wake the object. */
export function answerPings(ctx: DurableObjectState): void {
  ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(pingFrame, pongFrame));
}

/**
 * When the socket was last heard of, in ms since the Unix epoch: its last ping, or `heardAt` (its opening, or anything
 * else it said) when that is later or there was no ping at all.
 */
export function lastHeardOf(ctx: DurableObjectState, socket: WebSocket, heardAt: number): number {
  const pinged = ctx.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? 0;
  return Math.max(pinged, heardAt);
}

/** Whether nothing came from the socket for so long that its client must be gone; `heardAt` as in `lastHeardOf`. */
export function hasGoneSilent(
  ctx: DurableObjectState,
  socket: WebSocket,
  { heardAt, now }: { heardAt: number; now: number },
): boolean {
  return now - lastHeardOf(ctx, socket, heardAt) > silentAfterMs;
}
