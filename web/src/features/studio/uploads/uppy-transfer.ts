import { Uppy } from "@uppy/core";
import { PartLoop } from "./part-loop.ts";
import { PartsUploader } from "./parts-uploader.ts";
import type { FileMeta, NoBody } from "./parts-uploader.ts";
import type { Patience } from "./patience.ts";
import type { Transfer, TransferEvents, TransferJob } from "./transfer.ts";
import type { UploadDoors } from "./upload-doors.ts";

/** One file, with an Uppy of its own. */
export function uppyTransfer(
  job: TransferJob,
  events: TransferEvents,
  { doors, patience }: { doors: UploadDoors; patience: Patience },
): Transfer {
  const uppy = new Uppy<FileMeta, NoBody>({ autoProceed: false });
  const id = uppy.addFile({ name: job.file.name, type: job.file.type, data: job.file });
  const loop = new PartLoop(job, {
    doors,
    patience,
    events: {
      ...events,
      progress: (bytesUploaded, part) => {
        events.progress(bytesUploaded, part);
        const file = uppy.getFile(id);
        const uploadStarted = file.progress.uploadStarted ?? Date.now();
        uppy.emit("upload-progress", file, { uploadStarted, bytesUploaded, bytesTotal: job.file.size });
      },
    },
  });
  uppy.use(PartsUploader, { loop, done: events.done, failed: events.failed });
  let state: "new" | "running" | "paused" = "new";
  return {
    go() {
      if (state === "running" && uppy.getFile(id).error) void uppy.retryUpload(id);
      else if (state === "paused") uppy.pauseResume(id);
      else if (state === "new") void uppy.upload();
      state = "running";
    },
    pause() {
      if (state !== "running") return;
      state = "paused";
      uppy.pauseResume(id);
    },
    stop: () => uppy.destroy(),
  };
}
