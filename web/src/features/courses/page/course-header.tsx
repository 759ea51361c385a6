import type { Course } from "../../../../../src/contract/courses/course.ts";
import { languageName } from "../../../lib/places/names.ts";
import { courseLengthText } from "../../../lib/text/course-length.ts";
import { levelName } from "../../../lib/text/names.ts";
import { m } from "../../../paraglide/messages.js";
import { LevelBars } from "../../../ui/level-bars.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { RatingLine } from "../../../ui/rating-line.tsx";
import { TextLink } from "../../../ui/text-link.tsx";

/** The name of a course, what it is about in a sentence, and its facts. */
export function CourseHeader({ course }: { course: Course }) {
  return (
    <header className="grid min-w-0 content-start gap-4 lg:col-start-1">
      {course.status === "draft" ? <Notice tone="warning">{m.course_draft()}</Notice> : null}
      {course.category === null ? null : (
        <p>
          <TextLink to="/courses" search={{ category: course.category.slug }}>
            {course.category.name}
          </TextLink>
        </p>
      )}
      <h1 className="text-2xl wrap-anywhere sm:text-3xl">{course.title}</h1>
      <p className="readable text-lg text-muted">{course.summary}</p>
      <ul className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <li>
          <RatingLine rating={course.rating} />
        </li>
        <li className="inline-flex items-center gap-2">
          <LevelBars level={course.level} />
          {levelName(course.level)}
        </li>
        <li>{courseLengthText(course.durationSeconds)}</li>
        <li>{m.course_lessons({ count: course.lessonCount })}</li>
        {course.enrolmentCount > 0 ? (
          <li className="tabular">{m.course_students({ count: course.enrolmentCount })}</li>
        ) : null}
        <li>{m.course_taught_in({ language: languageName(course.language) })}</li>
      </ul>
      <p className="text-muted">{m.course_by({ name: course.instructor.displayName })}</p>
    </header>
  );
}
