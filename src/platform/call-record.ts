import type { Level } from "../contract/common.ts";

/** Who or what ended a call, as it is stored. */
export type CallEndedBy = "user_a" | "user_b" | "timeout" | "no_show" | "error";

/** A call at the moment its room opens. Times are ms since the Unix epoch. */
export interface CallOpened {
  roomId: string;
  userA: string;
  userB: string;
  topic: string | null;
  level: Level | null;
  startedAt: number;
}

/** A call that is over. `connectedAt` and `durationSeconds` are null when the two never met. */
export interface CallEnded {
  roomId: string;
  userA: string;
  userB: string;
  startedAt: number;
  connectedAt: number | null;
  endedAt: number;
  durationSeconds: number | null;
  endedBy: CallEndedBy;
}

/**
 * Where a room hands in the record of its call. Each method may be called many times for one room and takes
 * effect once; a room repeats a call until it is acknowledged.
 */
export interface CallRecording {
  opened(record: CallOpened): Promise<{ ok: true }>;
  ended(record: CallEnded): Promise<{ ok: true }>;
}
