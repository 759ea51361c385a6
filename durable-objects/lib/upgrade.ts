const userHeader = "x-parley-user";
const sessionHeader = "x-parley-session";

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
  return new Request(`https://object/?_pk=${connectionId}`, {
    headers: { upgrade: "websocket", [userHeader]: userId, [sessionHeader]: sessionId },
  });
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
