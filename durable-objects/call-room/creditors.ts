import type { CallEnded } from "../../src/platform/call-record.ts";
import type { ObjectBindings } from "../lib/bindings.ts";
import { callRecorder } from "../lib/recorder.ts";
import { matchQueue, userSession } from "../lib/stubs.ts";
import type { ObligationName } from "./obligations.ts";
import { type RoomState, type Side, sides } from "./room.ts";

/** Does what the room owes; throws when the other side has not acknowledged it. */
export async function settle(
  name: ObligationName,
  context: { room: RoomState; ctx: DurableObjectState; env: ObjectBindings },
): Promise<void> {
  const { room, ctx, env } = context;
  switch (name) {
    case "recordOpened": {
      const { roomId, topic, level, openedAt } = room;
      const [userA, userB] = userIds(room);
      await callRecorder(ctx).opened({ roomId, userA, userB, topic, level, startedAt: openedAt });
      return;
    }
    case "recordEnded": {
      const record = endRecord(room);
      if (record !== null) await callRecorder(ctx).ended(record);
      return;
    }
    case "tellHome0":
      return tellHome(env, room, 0);
    case "tellHome1":
      return tellHome(env, room, 1);
    case "leaveRoom0":
      return userSession(env, room.members[0].userId).leftRoom({ roomId: room.roomId });
    case "leaveRoom1":
      return userSession(env, room.members[1].userId).leftRoom({ roomId: room.roomId });
    default:
      return name satisfies never;
  }
}

/** Both members' queues, or the one that both are in. */
export function homesToTell({ members: [a, b] }: RoomState): ObligationName[] {
  return a.home === b.home ? ["tellHome0"] : ["tellHome0", "tellHome1"];
}

/** Those whose place this room became. */
export function sessionsToTell({ members: [a, b] }: RoomState): ObligationName[] {
  return [...(a.hasEntered ? ["leaveRoom0" as const] : []), ...(b.hasEntered ? ["leaveRoom1" as const] : [])];
}

/** The queue learns that both are in, or who was left standing. */
async function tellHome(env: ObjectBindings, room: RoomState, side: Side): Promise<void> {
  const home = matchQueue(env, room.members[side].home);
  if (room.connectedAt !== null) return home.roomFilled({ roomId: room.roomId });
  return home.roomFailed({ roomId: room.roomId, present: stoodUp(room) });
}

/** Who is not to blame that the two did not meet: on no-show who came, else who did not leave. */
function stoodUp(room: RoomState): string[] {
  const { end } = room;
  const isStoodUp = (side: Side) =>
    end?.endedBy === "no_show" ? room.members[side].isPresent : end?.cause?.side !== side;
  return sides.filter(isStoodUp).map((side) => room.members[side].userId);
}

function endRecord(room: RoomState): CallEnded | null {
  if (room.end === null) return null;
  const { at, durationSeconds, endedBy } = room.end;
  const [userA, userB] = userIds(room);
  const { roomId, openedAt, connectedAt } = room;
  return { roomId, userA, userB, startedAt: openedAt, connectedAt, endedAt: at, durationSeconds, endedBy };
}

function userIds({ members: [a, b] }: RoomState): [string, string] {
  return [a.userId, b.userId];
}
