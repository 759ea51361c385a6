import {
  cancelUpload,
  completeUpload,
  readUpload,
  signParts,
  startUpload,
} from "../../../lib/queries/studio-media.ts";
import { patience } from "./patience.ts";
import { putPart } from "./put-part.ts";
import type { Transfer, TransferEvents, TransferJob } from "./transfer.ts";
import { uppyTransfer } from "./uppy-transfer.ts";

const doors = {
  start: startUpload,
  read: readUpload,
  parts: signParts,
  complete: completeUpload,
  cancel: cancelUpload,
  put: putPart,
};

/** A transfer to the server itself. Uppy is loaded with this module, by the first file that is sent. */
export function sendFile(job: TransferJob, events: TransferEvents): Transfer {
  return uppyTransfer(job, events, { doors, patience });
}
