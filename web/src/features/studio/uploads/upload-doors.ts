import type {
  SignedParts,
  StartUploadBody,
  Upload,
  UploadedPart,
} from "../../../../../src/contract/media/upload.ts";
import type { UploadPurpose } from "../../../../../src/contract/media/upload.ts";

export interface PartsReport {
  uploaded: readonly UploadedPart[];
  wanted: readonly number[];
}

export interface PutOptions {
  signal: AbortSignal;
  /** Hears how many bytes of the part have left. */
  onProgress: (bytes: number) => void;
}

/** The ways to the server that an upload needs. Every failure is a RequestProblem. */
export interface UploadDoors {
  start: (lessonId: string, purpose: UploadPurpose, body: StartUploadBody) => Promise<Upload>;
  read: (uploadId: string) => Promise<Upload>;
  parts: (uploadId: string, report: PartsReport) => Promise<SignedParts>;
  complete: (uploadId: string, uploaded: readonly UploadedPart[]) => Promise<Upload>;
  cancel: (uploadId: string) => Promise<void>;
  /** Sends the bytes of a part to its address; what the storage calls them. */
  put: (url: string, bytes: Blob, options: PutOptions) => Promise<string>;
}
