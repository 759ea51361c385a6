import type { Upload } from "../../../../../src/contract/media/upload.ts";
import { cancelUpload, lessonMediaQuery } from "../../../lib/queries/studio-media.ts";
import { queryClient } from "../../../lib/queries/query-client.ts";
import { ownCourseQuery } from "../../../lib/queries/studio.ts";
import { session } from "../../../lib/session/session.ts";
import { noUploads, runningUploads } from "../../../lib/uploads/running-uploads.ts";
import type { RunningUploads } from "../../../lib/uploads/running-uploads.ts";
import { isUnderway } from "./desk-entry.ts";
import type { DeskEntry } from "./desk-entry.ts";
import { keepSentVideo } from "./sent-videos.ts";
import { UploadDesk } from "./upload-desk.ts";

/** The desk of this tab. */
export const desk = new UploadDesk({
  makeTransfer: async (job, events) => {
    const { sendFile } = await import("./send-file.ts");
    return sendFile(job, events);
  },
  cancel: async (upload) => {
    forget(upload);
    try {
      await cancelUpload(upload.id);
    } finally {
      void queryClient.invalidateQueries({ queryKey: lessonMediaQuery(upload.lessonId).queryKey });
    }
  },
  now: () => Date.now(),
  newKey: () => crypto.randomUUID(),
  arrived: async ({ place, purpose, file }, { id }) => {
    // A video goes by the id of its upload.
    if (purpose === "video") keepSentVideo(id, file);
    void queryClient.invalidateQueries({ queryKey: ownCourseQuery(place.courseId).queryKey });
    await queryClient.invalidateQueries({ queryKey: lessonMediaQuery(place.lessonId).queryKey });
  },
});

desk.entries.subscribe(() => {
  const running = summaryOf(desk.entries.snapshot().filter(isUnderway));
  runningUploads.set(running);
  if (running.count > 0) addEventListener("beforeunload", warn);
  else removeEventListener("beforeunload", warn);
});

session.subscribe(() => {
  const { status } = session.state;
  if (status === "anonymous" || status === "banned") desk.clear();
});

/** What was cancelled is not offered to go on with while the server is being told. */
function forget({ id, lessonId }: Upload): void {
  queryClient.setQueryData(
    lessonMediaQuery(lessonId).queryKey,
    (media) => media && { ...media, uploads: media.uploads.filter((upload) => upload.id !== id) },
  );
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function summaryOf(entries: readonly DeskEntry[]): RunningUploads {
  const [first] = entries;
  if (!first) return noUploads;
  const total = entries.reduce((sum, { file }) => sum + file.size, 0);
  const sent = entries.reduce((sum, { sentBytes }) => sum + sentBytes, 0);
  const percent = total === 0 ? 0 : Math.floor((sent / total) * 100);
  const before = runningUploads.snapshot();
  const isSame =
    before.count === entries.length &&
    before.percent === percent &&
    before.place?.lessonId === first.place.lessonId;
  return isSame ? before : { count: entries.length, percent, place: first.place };
}
