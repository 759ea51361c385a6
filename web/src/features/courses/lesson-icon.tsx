import { CirclePlay, File, FileText } from "lucide-react";
import type { LessonType } from "../../../../src/contract/courses/course.ts";
import { m } from "../../paraglide/messages.js";
import { classNames } from "../../ui/class-names.ts";

const icons = { video: CirclePlay, article: FileText, file: File } as const;
const names = {
  video: m.lesson_type_video,
  article: m.lesson_type_article,
  file: m.lesson_type_file,
} as const;

/** The kind of a lesson as a small picture with its name for screen readers. */
export function LessonIcon({ type, className }: { type: LessonType; className?: string }) {
  const Icon = icons[type];
  return (
    <>
      <Icon aria-hidden="true" className={classNames("size-5 shrink-0 text-muted", className)} />
      <span className="sr-only">{names[type]()}: </span>
    </>
  );
}
