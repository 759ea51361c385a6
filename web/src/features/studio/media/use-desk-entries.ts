import type { Upload, UploadPurpose } from "../../../../../src/contract/media/upload.ts";
import { useObservable } from "../../../lib/use-observable.ts";
import { desk } from "../uploads/desk.ts";
import type { DeskEntry } from "../uploads/desk-entry.ts";

/** The files of a lesson that are on the desk, and what was begun elsewhere and waits for its file. */
export function useDeskEntries(
  lessonId: string,
  purpose: UploadPurpose,
  uploads: readonly Upload[],
): { entries: DeskEntry[]; stopped: Upload[] } {
  const all = useObservable(desk.entries);
  const entries = all.filter((entry) => entry.place.lessonId === lessonId && entry.purpose === purpose);
  const stopped = uploads.filter(
    (upload) =>
      upload.purpose === purpose &&
      upload.state === "uploading" &&
      !all.some((entry) => entry.upload?.id === upload.id),
  );
  return { entries, stopped };
}
