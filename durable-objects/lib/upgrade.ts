import { currentTrace } from "../../src/platform/trace.ts";

const userHeader = "x-parley-user";
const sessionHeader = "x-parley-session";
const requestHeader = "x-parley-request";

/** Who a socket belongs to, as the route has established it. */
export interface SocketOwner {
  connectionId: string;
  userId: string;
  sessionId: string;
}

/**
 * The request that opens a socket at an object. It is made anew, so that nothing of the client's own request (headers,
 * `_pk` in the query) reaches the object.
 */
export function upgradeRequest({ connectionId, userId, sessionId }: SocketOwner): Request {
  const headers = new Headers({ upgrade: "websocket", [userHeader]: userId, [sessionHeader]: sessionId });
  const trace = currentTrace();
  if (trace !== undefined) headers.set(requestHeader, trace.requestId);
  return new Request(`https://object/?_pk=${connectionId}`, { headers });
}

/** The id of the request that opened the socket, for the log lines that it will cause. */
export function openedBy(request: Request): string | undefined {
  return request.headers.get(requestHeader) ?? undefined;
}

/**
 * Whose socket an object is asked to open.
 * @throws Error for a request that was not made by `upgradeRequest`
 */
export function socketOwner(request: Request): SocketOwner {
  const userId = request.headers.get(userHeader);
  const sessionId = request.headers.get(sessionHeader);
  const connectionId = new URL(request.url).searchParams.get("_pk");
  if (userId === null || sessionId === null || connectionId === null)
    throw new Error("A socket was opened past its route");
  return { connectionId, userId, sessionId };
}
