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

/** @throws Error for a request that was not made by `upgradeRequest` */
export function socketOwner(request: Request): { userId: string; sessionId: string } {
  const userId = request.headers.get(userHeader);
  const sessionId = request.headers.get(sessionHeader);
  if (userId === null || sessionId === null) throw new Error("A socket was opened past its route");
  return { userId, sessionId };
}
