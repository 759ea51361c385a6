import type { ReportEvidence } from "../../src/contract/admin/reports.ts";
import type { Level } from "../../src/contract/common.ts";
import type { Partner } from "../../src/contract/realtime/match.ts";
import type { Expulsion } from "../lib/expulsion.ts";

/** A person of a match, as the room is given them. */
export interface RoomMember {
  userId: string;
  profile: Partner;
  /** The queue whose match socket waits to hear whether both came, and the place they have there. */
  home: string;
  epoch: number;
}

/** A match that is to become a call. */
export interface OpenRoom {
  roomId: string;
  topic: string | null;
  level: Level | null;
  /** Caller first: who waited longer. */
  members: readonly [RoomMember, RoomMember];
}

/** `none`: not a member. `live`: in it, or may come (back) in. `over`: the call has ended. */
export type RoomStanding = "none" | "live" | "over";

/**
 * What a call's room does for queues, for its members' own objects and for routes. Every call may be repeated, and one
 * for somebody who is no member, or for a call that is over, changes nothing.
 */
export interface CallRoomRpc {
  /** Wakes the object ahead of time, so that `open` finds it warm. */
  prepare(): Promise<void>;
  /** The commit of a match: the first of `open` and `close` wins, and each may be repeated. */
  open(request: OpenRoom): Promise<{ ok: boolean }>;
  close(): Promise<{ won: boolean }>;
  /** Calls an opened room off before both are in it, as if nobody had come. */
  callOff(): Promise<void>;
  standing(request: { userId: string }): Promise<RoomStanding>;
  /** What was kept of the call, told from the side of this member; null for others, and once it is forgotten. */
  evidence(request: { reporterId: string }): Promise<ReportEvidence | null>;
  /** Ends the call at once on behalf of a member. */
  leave(request: { userId: string; reason: "ended" | "banned" }): Promise<void>;
  /** The same, if the other member is `otherId`. */
  leaveIfWith(request: { userId: string; otherId: string }): Promise<void>;
  /** Closes a member's sockets; the member may come back in the grace with another session. */
  expel(expulsion: Expulsion): Promise<void>;
}
