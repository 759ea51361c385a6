import type { Upload, UploadPurpose } from "../../../../../src/contract/media/upload.ts";
import type { RequestProblem } from "../../../lib/api/problem.ts";
import type { TransferStep } from "./transfer.ts";

export type EntryState =
  | { is: "waiting" }
  | { is: TransferStep }
  | { is: "paused" }
  | { is: "failed"; problem: RequestProblem };

/** Where an upload belongs. */
export interface UploadPlace {
  courseId: string;
  lessonId: string;
  lessonTitle: string;
}

/** A file on the desk: in line, on its way, or stopped. */
export interface DeskEntry {
  key: string;
  place: UploadPlace;
  purpose: UploadPurpose;
  file: File;
  /** Null until the server knows of it. */
  upload: Upload | null;
  state: EntryState;
  sentBytes: number;
  /** The part on its way, from 1; null before the first. */
  part: number | null;
  bytesPerSecond: number | null;
}

const running: readonly EntryState["is"][] = ["preparing", "sending", "offline", "retrying", "finishing"];

/** True while it takes one of the few places for files that are being sent. */
export function isRunning({ state }: DeskEntry): boolean {
  return running.includes(state.is);
}

/** True while leaving the page would interrupt it. */
export function isUnderway(entry: DeskEntry): boolean {
  return isRunning(entry) || entry.state.is === "waiting";
}

/** How far it has come, from 0 to 100, and never 100 before all has arrived. */
export function percentOf({ file, sentBytes }: Pick<DeskEntry, "file" | "sentBytes">): number {
  return file.size === 0 ? 0 : Math.floor((sentBytes / file.size) * 100);
}

/** Null while nobody can say. */
export function secondsLeft({ file, sentBytes, bytesPerSecond, state }: DeskEntry): number | null {
  if (bytesPerSecond === null || state.is !== "sending") return null;
  return (file.size - sentBytes) / bytesPerSecond;
}

const hopeless: readonly string[] = [
  "not_found",
  "upload_refused",
  "payload_too_large",
  "unsupported_media_type",
];

/** True when nothing can go on: what had arrived is gone at the server too. */
export function isOver({ state }: DeskEntry): boolean {
  const { code } = state.is === "failed" ? state.problem : { code: null };
  return code !== null && hopeless.includes(code);
}
