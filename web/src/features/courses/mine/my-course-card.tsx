import { Link } from "@tanstack/react-router";
import type { MyCourse } from "../../../../../src/contract/courses/learning.ts";
import { m } from "../../../paraglide/messages.js";
import { buttonLook } from "../../../ui/button.tsx";
import { CourseCover } from "../../../ui/course-cover.tsx";
import { ProgressBar } from "../../../ui/progress-bar.tsx";

interface MyCourseCardProps {
  mine: MyCourse;
  /** By where it stands in the page. */
  heading: "h2" | "h3";
}

/** One of my courses: how far I am, and the way to the lesson I stopped at. */
export function MyCourseCard({ mine, heading: Heading }: MyCourseCardProps) {
  const { course, progress } = mine;
  const lessonId = mine.isOpen ? progress.continueLessonId : null;
  return (
    <article className="grid h-full grid-cols-[5.5rem_minmax(0,1fr)] content-start gap-x-4 gap-y-3 rounded-card border border-line bg-surface p-4 shadow-soft">
      <CourseCover title={course.title} url={course.thumbnailUrl} className="rounded-control" />
      <Heading className="self-center text-base leading-snug">
        <Link
          to="/courses/$slug"
          params={{ slug: course.slug }}
          className="line-clamp-2 underline-offset-4 hover:underline"
        >
          {course.title}
        </Link>
      </Heading>
      <div className="col-span-2 flex items-center gap-4">
        <div className="min-w-0 flex-1">
          <ProgressBar percent={progress.percent} label={course.title} />
        </div>
        {lessonId === null ? null : (
          <Link
            to="/learn/$courseId/$lessonId"
            params={{ courseId: course.id, lessonId }}
            aria-label={m.my_courses_continue_of({ title: course.title })}
            className={buttonLook({ tone: progress.completedAt === null ? "primary" : "plain", size: "sm" })}
          >
            {progress.completedAt === null ? m.my_courses_continue() : m.course_again()}
          </Link>
        )}
      </div>
      {mine.isOpen ? null : <p className="col-span-2 text-sm text-muted">{m.my_courses_closed()}</p>}
    </article>
  );
}
