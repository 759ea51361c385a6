import type { RateLimiting } from "../../src/platform/rate-limit/types.ts";
import type { CallRoomRpc } from "../call-room/rpc.ts";
import type { MatchQueueRpc } from "../match-queue/rpc.ts";
import type { UserSessionRpc } from "../user-session/rpc.ts";
import type { ObjectBindings } from "./bindings.ts";
import { tracing } from "./tracing.ts";

/** A way to an object: the methods it promises, and `fetch` for WebSocket upgrades. */
export type Stub<Rpc> = Rpc & Pick<Fetcher, "fetch">;

/**
 * The generated namespace types name classes, whose full types every caller would then depend on. Each class
 * implements the interface used here, which is what makes this one assertion true.
 */
function stub<Rpc>(namespace: DurableObjectNamespace, name: string): Stub<Rpc> {
  return tracing(namespace.getByName(name)) as unknown as Stub<Rpc>;
}

/** The queue of a level and shard, such as `beginner:0`. */
export function matchQueue(env: Pick<ObjectBindings, "MATCH_QUEUE">, name: string): Stub<MatchQueueRpc> {
  return stub(env.MATCH_QUEUE, name);
}

/** The room of a call, named by its id. */
export function callRoom(env: Pick<ObjectBindings, "CALL_ROOM">, roomId: string): Stub<CallRoomRpc> {
  return stub(env.CALL_ROOM, roomId);
}

/** Where a user is, their inbox sockets and their one search. */
export function userSession(env: Pick<ObjectBindings, "USER_SESSION">, userId: string): Stub<UserSessionRpc> {
  return stub(env.USER_SESSION, userId);
}

/** The limiter of one key, such as `ip:192.0.2.1` or `account:<hash>`. */
export function rateLimiter(env: Pick<ObjectBindings, "RATE_LIMITER">, key: string): Stub<RateLimiting> {
  return stub(env.RATE_LIMITER, key);
}
