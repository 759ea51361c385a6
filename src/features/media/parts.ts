import { MAX_PARTS } from "../../contract/media/upload.ts";

const MEBIBYTE = 1024 * 1024;
/** What is lost at most when a part breaks off; R2 wants at least 5 MiB. */
const USUAL_PART_BYTES = 8 * MEBIBYTE;

/** Bytes of every part but the last: all of them must be equal, and not too many. */
export function partSizeOf(sizeBytes: number): number {
  const needed = Math.ceil(sizeBytes / MAX_PARTS / MEBIBYTE) * MEBIBYTE;
  return Math.max(USUAL_PART_BYTES, needed);
}

export function partCountOf({
  sizeBytes,
  partSizeBytes,
}: {
  sizeBytes: number;
  partSizeBytes: number;
}): number {
  return Math.ceil(sizeBytes / partSizeBytes);
}
