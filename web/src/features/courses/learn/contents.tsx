import { Link } from "@tanstack/react-router";
import { CircleCheck } from "lucide-react";
import type { Course } from "../../../../../src/contract/courses/course.ts";
import { courseLengthText } from "../../../lib/text/course-length.ts";
import { m } from "../../../paraglide/messages.js";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import { LessonIcon } from "../lesson-icon.tsx";
import type { Standing } from "../use-standing.ts";
import { completedLessons } from "./completed-lessons.ts";

export interface ContentsProps {
  course: Course;
  standing: Standing;
  lessonId: string;
}

/** The curriculum as one goes through it: what is done has a tick. */
export function Contents({ course, standing, lessonId }: ContentsProps) {
  const done = completedLessons(standing);
  return (
    <nav aria-label={m.learn_contents()} className="grid gap-5">
      <div className="grid gap-3">
        <Link
          to="/courses/$slug"
          params={{ slug: course.slug }}
          className="font-semibold wrap-anywhere underline-offset-4 hover:underline"
        >
          {course.title}
        </Link>
        {standing.is === "student" ? (
          <ProgressBar percent={standing.progress.percent} label={course.title} />
        ) : null}
      </div>
      {course.sections.map((section) => (
        <div key={section.id} className="grid gap-1">
          <h2 className="text-sm font-semibold wrap-anywhere text-muted">{section.title}</h2>
          <ol className="-mx-2 grid">
            {section.lessons.map((lesson) => (
              <li key={lesson.id}>
                <Link
                  to="/learn/$courseId/$lessonId"
                  params={{ courseId: course.id, lessonId: lesson.id }}
                  aria-current={lesson.id === lessonId ? "page" : undefined}
                  className="flex min-h-11 items-center gap-2.5 rounded-control px-2 py-1.5 -outline-offset-2 hover:bg-sunken aria-[current=page]:bg-teal-soft aria-[current=page]:font-semibold"
                >
                  {done.has(lesson.id) ? (
                    <>
                      <CircleCheck aria-hidden="true" className="size-5 shrink-0 text-success" />
                      <span className="sr-only">{m.learn_lesson_done()}: </span>
                    </>
                  ) : (
                    <LessonIcon type={lesson.type} />
                  )}
                  <span className="min-w-0 flex-1 wrap-anywhere">{lesson.title}</span>
                  <span className="tabular shrink-0 text-sm font-normal text-muted">
                    {courseLengthText(lesson.durationSeconds)}
                  </span>
                </Link>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </nav>
  );
}
