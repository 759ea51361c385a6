import type { IceServer } from "../../src/contract/realtime/ice.ts";
import type { RoomServerMessage } from "../../src/contract/realtime/room.ts";
import { endsAt, otherSide, type RoomState, type Side } from "./room.ts";

/** The role that a side has in the protocol. */
export function roleOf(side: Side): "caller" | "receiver" {
  return side === 0 ? "caller" : "receiver";
}

/** What a member learns on coming in. */
export function joinedMessage(
  room: RoomState,
  side: Side,
  extra: { iceServers: IceServer[]; prompts: readonly string[] },
): RoomServerMessage {
  const peer = room.members[otherSide(side)];
  return {
    type: "joined",
    sessionId: room.roomId,
    role: roleOf(side),
    polite: side === 1,
    peers: [{ ...peer.profile, role: roleOf(otherSide(side)), joined: peer.isPresent }],
    topic: room.topic,
    prompts: [...extra.prompts],
    iceServers: extra.iceServers,
    endsAt: new Date(endsAt(room)).toISOString(),
  };
}

/** What a member learns when the call is over, in order. */
export function endMessages(room: RoomState, side: Side): RoomServerMessage[] {
  const { end } = room;
  if (end === null) return [];
  const { cause, durationSeconds, endedBy } = end;
  const ended: RoomServerMessage = {
    type: "call_ended",
    sessionId: room.roomId,
    durationSeconds,
    endedBy: endedByFor(endedBy, side),
    canRate: durationSeconds !== null,
  };
  if (cause !== null && cause.side !== side) return [{ type: "peer_left", reason: cause.reason }, ended];
  return [ended];
}

function endedByFor(endedBy: NonNullable<RoomState["end"]>["endedBy"], side: Side) {
  if (endedBy === "user_a") return side === 0 ? "me" : "partner";
  if (endedBy === "user_b") return side === 1 ? "me" : "partner";
  return endedBy;
}
