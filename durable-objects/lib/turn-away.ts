import type { CloseCode } from "../../src/contract/realtime/close-codes.ts";

/**
 * Answers an upgrade with a socket that only says these messages and closes. It is an ordinary socket on purpose: one
 * accepted for hibernation and closed before its client has sent anything keeps the TCP connection until the object
 * leaves memory, 10 s later, and no browser reports a close before that.
 */
export function turnAway(
  close: { code: CloseCode; reason: string },
  messages: readonly { type: string }[] = [],
): Response {
  const { 0: client, 1: server } = new WebSocketPair();
  server.accept();
  for (const message of messages) server.send(JSON.stringify(message));
  server.close(close.code, close.reason);
  return new Response(null, { status: 101, webSocket: client });
}
