import type { Upload, UploadPurpose } from "../../../../../src/contract/media/upload.ts";
import type { RequestProblem } from "../../../lib/api/problem.ts";

/** What is to be sent, and the upload it goes on with, if any. */
export interface TransferJob {
  file: File;
  lessonId: string;
  purpose: UploadPurpose;
  upload: Upload | null;
}

/** What a transfer that runs is doing. */
export type TransferStep = "preparing" | "sending" | "offline" | "retrying" | "finishing";

export interface TransferEvents {
  opened: (upload: Upload) => void;
  step: (step: TransferStep) => void;
  /** `part` is the one on its way, from 1. */
  progress: (sentBytes: number, part: number) => void;
  done: (upload: Upload) => void;
  failed: (problem: RequestProblem) => void;
}

/** One file on its way. */
export interface Transfer {
  /** Begins, goes on after a pause, or tries again after a failure. */
  go: () => void;
  pause: () => void;
  /** Stops for good; what has arrived is left to the caller. */
  stop: () => void;
}

export type MakeTransfer = (job: TransferJob, events: TransferEvents) => Promise<Transfer>;
