import { createMiddleware } from "hono/factory";
import { realtimeProtocol, ticketProtocolPrefix } from "../../contract/realtime/protocol.ts";
import { bearerToken } from "../../platform/http/authenticate.ts";
import { isAllowedOrigin } from "../../platform/http/origin.ts";
import type { PlatformEnv } from "../../platform/http/platform-env.ts";
import { originNotAllowed, upgradeRequired } from "./matchmaking.errors.ts";
import type { SocketCredentials } from "./tickets.service.ts";

/** Lets WebSocket upgrades pass that come from our own pages, or from no page at all. */
export const requireUpgrade = createMiddleware<PlatformEnv>(async (c, next) => {
  const origin = c.req.header("origin");
  if (origin !== undefined && !isAllowedOrigin(origin, c.req.url, c.var.config)) throw originNotAllowed();
  if (c.req.header("upgrade")?.toLowerCase() !== "websocket") throw upgradeRequired();
  await next();
});

/** The credentials of an upgrade request: a ticket among the subprotocols, or an access token. */
export function socketCredentials(headers: Headers): SocketCredentials {
  const ticket = offeredProtocols(headers).find((protocol) => protocol.startsWith(ticketProtocolPrefix));
  return {
    ticket: ticket?.slice(ticketProtocolPrefix.length) ?? null,
    bearer: bearerToken(headers.get("authorization") ?? undefined),
  };
}

/**
 * The object's answer to an upgrade, with the subprotocol selected. Browsers refuse a socket whose offered subprotocols
 * get no answer, and the object gives none.
 */
export function withProtocol(answer: Response, requested: Headers): Response {
  if (answer.webSocket === null) return answer;
  const isOffered = offeredProtocols(requested).includes(realtimeProtocol);
  const headers: HeadersInit = isOffered ? { "sec-websocket-protocol": realtimeProtocol } : {};
  return new Response(null, { status: 101, webSocket: answer.webSocket, headers });
}

function offeredProtocols(headers: Headers): string[] {
  const offered = headers.get("sec-websocket-protocol") ?? "";
  return offered.split(",").map((protocol) => protocol.trim());
}
