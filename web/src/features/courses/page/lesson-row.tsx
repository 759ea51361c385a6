import { Link } from "@tanstack/react-router";
import { Lock } from "lucide-react";
import type { LessonOutline } from "../../../../../src/contract/courses/course.ts";
import { courseLengthText } from "../../../lib/text/course-length.ts";
import { m } from "../../../paraglide/messages.js";
import { LessonIcon } from "../lesson-icon.tsx";
import { VideoPreview } from "../learn/preview/video-preview.tsx";

const previewLook = "inline-flex min-h-10 items-center font-semibold text-teal underline underline-offset-4";

interface LessonRowProps {
  courseId: string;
  lesson: LessonOutline;
  /** True for who may open every lesson. */
  isOpen: boolean;
}

/** A lesson in the curriculum: a link for who may open it, and "Preview" where everybody may. */
export function LessonRow({ courseId, lesson, isOpen }: LessonRowProps) {
  const params = { courseId, lessonId: lesson.id };
  const isPreview = lesson.isFree && !isOpen;
  return (
    <li className="flex min-h-12 items-center gap-3 px-4 py-2">
      <LessonIcon type={lesson.type} />
      <span className="min-w-0 flex-1 wrap-anywhere">
        {isOpen ? (
          <Link
            to="/learn/$courseId/$lessonId"
            params={params}
            className="underline-offset-4 hover:underline"
          >
            {lesson.title}
          </Link>
        ) : (
          lesson.title
        )}
      </span>
      {isPreview ? (
        lesson.type === "video" ? (
          <VideoPreview lesson={lesson} look={previewLook} />
        ) : (
          <Link
            to="/learn/$courseId/$lessonId"
            params={params}
            aria-label={m.course_preview_of({ title: lesson.title })}
            className={previewLook}
          >
            {m.course_preview()}
          </Link>
        )
      ) : null}
      <span className="tabular shrink-0 text-sm text-muted">{courseLengthText(lesson.durationSeconds)}</span>
      {isOpen || isPreview ? null : (
        <>
          <Lock aria-hidden="true" className="size-4 shrink-0 text-muted" />
          <span className="sr-only">{m.course_locked()}</span>
        </>
      )}
    </li>
  );
}
