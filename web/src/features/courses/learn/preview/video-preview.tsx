import { useState } from "react";
import type { LessonOutline } from "../../../../../../src/contract/courses/course.ts";
import { m } from "../../../../paraglide/messages.js";
import { PreviewDialog } from "./preview-dialog.tsx";

/** Plays a free lesson where one stands, for everybody. */
export function VideoPreview({ lesson, look }: { lesson: LessonOutline; look: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label={m.course_preview_of({ title: lesson.title })}
        className={look}
        onClick={() => setOpen(true)}
      >
        {m.course_preview()}
      </button>
      {isOpen ? <PreviewDialog lesson={lesson} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
