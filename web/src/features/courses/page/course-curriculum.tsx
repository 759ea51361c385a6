import { ChevronDown } from "lucide-react";
import type { Course } from "../../../../../src/contract/courses/course.ts";
import { courseLengthText } from "../../../lib/text/course-length.ts";
import { m } from "../../../paraglide/messages.js";
import type { Standing } from "../use-standing.ts";
import { LessonRow } from "./lesson-row.tsx";

/** The curriculum, open to read for everybody; sections fold, the first one is open. */
export function CourseCurriculum({ course, standing }: { course: Course; standing: Standing }) {
  const isOpen = standing.is === "student" || standing.is === "owner";
  return (
    <section>
      <h2 className="mb-3 text-xl">{m.course_curriculum()}</h2>
      <div className="overflow-hidden rounded-card border border-line bg-surface">
        {course.sections.map((section, index) => (
          <details key={section.id} open={index === 0} className="group border-line not-first:border-t">
            <summary className="flex min-h-14 cursor-pointer list-none items-center gap-3 px-4 py-3 -outline-offset-2 hover:bg-sunken">
              <ChevronDown
                aria-hidden="true"
                className="size-5 shrink-0 -rotate-90 text-muted transition-transform group-open:rotate-0 rtl:rotate-90 rtl:group-open:rotate-0"
              />
              <h3 className="min-w-0 flex-1 text-base wrap-anywhere">{section.title}</h3>
              <span className="shrink-0 text-sm text-muted max-sm:hidden">
                {m.course_lessons({ count: section.lessons.length })} ·{" "}
                {courseLengthText(section.lessons.reduce((sum, lesson) => sum + lesson.durationSeconds, 0))}
              </span>
            </summary>
            <ul className="divide-y divide-line border-t border-line">
              {section.lessons.map((lesson) => (
                <LessonRow key={lesson.id} courseId={course.id} lesson={lesson} isOpen={isOpen} />
              ))}
            </ul>
          </details>
        ))}
      </div>
    </section>
  );
}
