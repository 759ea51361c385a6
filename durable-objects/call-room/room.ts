import type { CallEndedBy } from "../../src/platform/call-record.ts";
import type { PeerLeftReason } from "../../src/contract/realtime/room.ts";
import type { OpenRoom, RoomMember } from "./rpc.ts";

/** The two sides of a room: 0 is the caller, who is not polite; 1 the receiver, who is. */
export type Side = 0 | 1;
/** Both sides, for loops: the caller first. */
export const sides: readonly Side[] = [0, 1];

/** The partner's side. */
export function otherSide(side: Side): Side {
  return side === 0 ? 1 : 0;
}

/** A member with their presence. Times are ms since the Unix epoch. */
export interface MemberState extends RoomMember {
  /** Whether a socket of theirs is in the room now. */
  isPresent: boolean;
  hasEntered: boolean;
  /** When their socket was lost in a call that had begun; null while it is there. */
  droppedAt: number | null;
}

/** How the call ended; `at` in ms since the Unix epoch. */
export interface CallEnd {
  at: number;
  endedBy: CallEndedBy;
  /** Null when the two never met. */
  durationSeconds: number | null;
  /** Who is the cause, and how it looks to the other; null when nobody is. */
  cause: { side: Side; reason: PeerLeftReason } | null;
}

/** All that a room is, as plain data that outlives the instance. Times are ms since the Unix epoch. */
export interface RoomState extends Omit<OpenRoom, "members"> {
  members: readonly [MemberState, MemberState];
  openedAt: number;
  /** When both were in it for the first time: the call's clock starts. */
  connectedAt: number | null;
  isWarned: boolean;
  end: CallEnd | null;
}

/** The room's time limits, all in ms. */
export const roomTimes = {
  joinWithinMs: 8_000,
  graceMs: 20_000,
  maxCallMs: 2 * 60 * 60_000,
  warnBeforeEndMs: 5 * 60_000,
  /** How often a live room looks for sockets that died without a word. */
  checkMs: 30_000,
} as const;

/** When the call ends at the latest, in ms since the Unix epoch. */
export function endsAt(room: RoomState): number {
  return room.openedAt + roomTimes.maxCallMs;
}
