import { Link } from "@tanstack/react-router";
import type { InstructorCourse } from "../../../../../src/contract/courses/course.ts";
import { dateText } from "../../../lib/text/dates.ts";
import { priceText } from "../../../lib/text/price.ts";
import { m } from "../../../paraglide/messages.js";
import { CourseCover } from "../../../ui/course-cover.tsx";
import { RatingLine } from "../../../ui/rating-line.tsx";
import { StatusBadge } from "../status-badge.tsx";

/** One of my courses; all of it leads to its workshop. */
export function OwnCourseCard({ course }: { course: InstructorCourse }) {
  return (
    <article className="relative flex h-full flex-col overflow-hidden rounded-card border border-line bg-surface shadow-soft has-[a:hover]:border-control">
      <CourseCover title={course.title} url={course.thumbnailUrl} />
      <div className="flex flex-1 flex-col gap-1.5 p-4">
        <p>
          <StatusBadge status={course.status} />
        </p>
        <h2 className="text-lg leading-snug">
          <Link
            to="/studio/$courseId"
            params={{ courseId: course.id }}
            className="line-clamp-2 after:absolute after:inset-0 after:rounded-card"
          >
            {course.title}
          </Link>
        </h2>
        <p className="flex flex-wrap gap-x-1.5 text-sm">
          <RatingLine rating={course.rating} />
          <span aria-hidden="true" className="text-muted">
            ·
          </span>
          <span className="tabular text-muted">{m.course_students({ count: course.enrolmentCount })}</span>
        </p>
        <p className="mt-auto flex flex-wrap justify-between gap-x-3 pt-2 text-sm text-muted">
          <span>{m.updated_on({ date: dateText(new Date(course.updatedAt)) })}</span>
          <span className="font-semibold text-ink">{priceText(course.price)}</span>
        </p>
      </div>
    </article>
  );
}
