import type { PeerLeftReason } from "../../src/contract/realtime/room.ts";
import type { CallEndedBy } from "../../src/platform/call-record.ts";
import { endsAt, type MemberState, otherSide, type RoomState, roomTimes, type Side, sides } from "./room.ts";
import type { OpenRoom } from "./rpc.ts";

/** What the members are to be told. */
export type RoomEvent =
  | { kind: "peer_joined"; to: Side }
  | { kind: "peer_reconnecting"; to: Side }
  | { kind: "peer_reconnected"; to: Side }
  | { kind: "time_warning" }
  | { kind: "connected" }
  | { kind: "ended" };

/** What an event makes of a room. The same `room` object means that nothing changed and nothing need be written. */
export interface Step {
  room: RoomState;
  events: readonly RoomEvent[];
}

/** A room that nobody has entered yet; `now` in ms since the Unix epoch, as everywhere here. */
export function openRoom(request: OpenRoom, now: number): RoomState {
  const [a, b] = request.members;
  const absent = { isPresent: false, hasEntered: false, droppedAt: null };
  return {
    ...request,
    members: [
      { ...a, ...absent },
      { ...b, ...absent },
    ],
    openedAt: now,
    connectedAt: null,
    isWarned: false,
    end: null,
  };
}

/** A member comes in, or comes back. */
export function join(room: RoomState, side: Side, now: number): Step {
  if (room.end !== null) return { room, events: [] };
  const wasConnected = room.connectedAt !== null;
  const present = withMember(room, side, { isPresent: true, hasEntered: true, droppedAt: null });
  const to = otherSide(side);
  if (wasConnected) return { room: present, events: [{ kind: "peer_reconnected", to }] };
  if (!present.members[to].isPresent) return { room: present, events: [] };
  const connected = { ...present, connectedAt: now };
  return { room: connected, events: [{ kind: "peer_joined", to }, { kind: "connected" }] };
}

/** A member's socket is gone: in a call their grace begins, before it they have just not joined. */
export function drop(room: RoomState, side: Side, now: number): Step {
  if (room.end !== null || !room.members[side].isPresent) return { room, events: [] };
  const droppedAt = room.connectedAt === null ? null : now;
  const next = withMember(room, side, { isPresent: false, hasEntered: true, droppedAt });
  if (droppedAt === null) return { room: next, events: [] };
  return { room: next, events: [{ kind: "peer_reconnecting", to: otherSide(side) }] };
}

/** A member ends the call. */
export function leave(room: RoomState, side: Side, reason: "ended" | "banned", now: number): Step {
  if (room.end !== null) return { room, events: [] };
  return finish(room, { at: now, endedBy: nameOf(side), cause: { side, reason } });
}

/** Does what time alone brings about. */
export function tick(room: RoomState, now: number): Step {
  if (room.end !== null) return { room, events: [] };
  if (room.connectedAt === null) {
    return now < room.openedAt + roomTimes.joinWithinMs ? { room, events: [] } : noShow(room, now);
  }
  const lost = sides
    .map((side) => ({ side, at: room.members[side].droppedAt }))
    .filter((member): member is { side: Side; at: number } => member.at !== null)
    .toSorted((a, b) => a.at - b.at);
  const [first] = lost;
  if (first !== undefined && now >= first.at + roomTimes.graceMs) {
    const isAlone = lost.length === 1;
    const endedBy: CallEndedBy = isAlone ? nameOf(first.side) : "timeout";
    return finish(room, { at: first.at, endedBy, cause: { side: first.side, reason: "disconnected" } });
  }
  if (now >= endsAt(room))
    return finish(room, { at: first?.at ?? endsAt(room), endedBy: "timeout", cause: null });
  if (!room.isWarned && now >= endsAt(room) - roomTimes.warnBeforeEndMs) {
    return { room: { ...room, isWarned: true }, events: [{ kind: "time_warning" }] };
  }
  return { room, events: [] };
}

/** Ends a room that the two did not both reach. */
export function noShow(room: RoomState, now: number): Step {
  const absent = sides.find((side) => !room.members[side].isPresent);
  const cause = absent === undefined ? null : { side: absent, reason: "no_show" as PeerLeftReason };
  return finish(room, { at: now, endedBy: "no_show", cause });
}

/** When `tick` has something to do next, in ms since the Unix epoch; null once the call is over. */
export function nextTickAt(room: RoomState, now: number): number | null {
  if (room.end !== null) return null;
  if (room.connectedAt === null) return room.openedAt + roomTimes.joinWithinMs;
  const times = [now + roomTimes.checkMs, endsAt(room)];
  for (const { droppedAt } of room.members) if (droppedAt !== null) times.push(droppedAt + roomTimes.graceMs);
  if (!room.isWarned) times.push(endsAt(room) - roomTimes.warnBeforeEndMs);
  return Math.min(...times);
}

function finish(
  room: RoomState,
  end: { at: number; endedBy: CallEndedBy; cause: NonNullable<RoomState["end"]>["cause"] },
): Step {
  const durationSeconds =
    room.connectedAt === null ? null : secondsBetween(room.connectedAt, lastTogether(room, end.at));
  return { room: { ...room, end: { ...end, durationSeconds } }, events: [{ kind: "ended" }] };
}

/** The call was over at the first drop that nobody came back from. */
function lastTogether(room: RoomState, at: number): number {
  return Math.min(at, ...room.members.map(({ droppedAt }) => droppedAt ?? at));
}

function secondsBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / 1000));
}

function nameOf(side: Side): CallEndedBy {
  return side === 0 ? "user_a" : "user_b";
}

function withMember(
  room: RoomState,
  side: Side,
  change: Pick<MemberState, "isPresent" | "hasEntered" | "droppedAt">,
): RoomState {
  const [a, b] = room.members;
  return { ...room, members: side === 0 ? [{ ...a, ...change }, b] : [a, { ...b, ...change }] };
}
