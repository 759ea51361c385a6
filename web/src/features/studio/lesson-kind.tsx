import { CirclePlay, File, FileText } from "lucide-react";
import type { LessonType } from "../../../../src/contract/courses/course.ts";
import { m } from "../../paraglide/messages.js";

const icons = { video: CirclePlay, article: FileText, file: File } as const;
const names: Readonly<Record<LessonType, () => string>> = {
  video: m.lesson_type_video,
  article: m.lesson_type_article,
  file: m.lesson_type_file,
};

export function lessonKindName(type: LessonType): string {
  return names[type]();
}

/** The kind of a lesson as a small picture; its name stands beside it. */
export function LessonKindIcon({ type }: { type: LessonType }) {
  const Icon = icons[type];
  return <Icon aria-hidden="true" className="size-5 shrink-0 text-muted" />;
}
