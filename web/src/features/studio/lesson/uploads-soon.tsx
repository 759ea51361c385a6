import type { LessonType } from "../../../../../src/contract/courses/course.ts";
import { m } from "../../../paraglide/messages.js";
import { EmptyState } from "../../../ui/empty-state.tsx";

/** What a lesson without words of its own waits for. */
export function UploadsSoon({ type }: { type: Exclude<LessonType, "article"> }) {
  return (
    <EmptyState
      title={type === "video" ? m.studio_video_soon_title() : m.studio_file_soon_title()}
      text={m.studio_uploads_soon()}
    />
  );
}
