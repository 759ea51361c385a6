import type { LessonMedia } from "../../../../../src/contract/media/lesson-media.ts";
import type { DeskEntry } from "../uploads/desk-entry.ts";
import { isOver } from "../uploads/desk-entry.ts";

interface Known {
  media: Pick<LessonMedia, "video" | "next">;
  /** Videos of the lesson on their way. */
  entries: readonly DeskEntry[];
  /** The file that a video was made of, if it is at hand. */
  fileOf: (videoId: string) => File | null;
}

/** `file` is null where the video itself is looked through. */
export interface PictureSource {
  file: File | null;
}

/**
 * What a picture of the course can be taken from: the file at hand, which is sharper than what is made of it and there
 * before, or else the video itself. Null when there is neither. What was refused shows nothing.
 */
export function pictureSource({ media, entries, fileOf }: Known): PictureSource | null {
  const coming = entries.find((entry) => !isOver(entry));
  if (coming) return { file: coming.file };
  const { video, next } = media;
  const made = next && next.state !== "failed" ? fileOf(next.id) : null;
  if (made) return { file: made };
  return video && { file: fileOf(video.id) };
}
