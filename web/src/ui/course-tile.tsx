import { Link } from "@tanstack/react-router";
import type { CourseCard } from "../../../src/contract/courses/course.ts";
import { courseLengthText } from "../lib/text/course-length.ts";
import { levelName } from "../lib/text/names.ts";
import { priceText } from "../lib/text/price.ts";
import { m } from "../paraglide/messages.js";
import { CourseCover } from "./course-cover.tsx";
import { LevelBars } from "./level-bars.tsx";
import { RatingLine } from "./rating-line.tsx";

interface CourseTileProps {
  course: CourseCard;
  /** By where it stands in the page. */
  heading: "h2" | "h3";
}

/** A course in a list; all of it leads to its page. */
export function CourseTile({ course, heading: Heading }: CourseTileProps) {
  return (
    <article className="relative flex h-full flex-col overflow-hidden rounded-card border border-line bg-surface shadow-soft has-[a:hover]:border-control">
      <CourseCover title={course.title} url={course.thumbnailUrl} />
      {course.isFeatured ? (
        <span className="absolute start-3 top-3 rounded-full bg-surface px-2.5 py-0.5 text-sm font-semibold">
          {m.courses_featured()}
        </span>
      ) : null}
      <div className="flex flex-1 flex-col gap-1.5 p-4">
        <Heading className="text-lg leading-snug">
          <Link
            to="/courses/$slug"
            params={{ slug: course.slug }}
            className="line-clamp-2 after:absolute after:inset-0 after:rounded-card"
          >
            {course.title}
          </Link>
        </Heading>
        <p className="truncate text-sm text-muted">{m.course_by({ name: course.instructor.displayName })}</p>
        <p className="text-sm">
          <RatingLine rating={course.rating} />
        </p>
        <p className="flex flex-wrap items-center gap-x-1.5 text-sm text-muted">
          <LevelBars level={course.level} />
          <span>{levelName(course.level)}</span>
          <span aria-hidden="true">·</span>
          <span>{courseLengthText(course.durationSeconds)}</span>
          <span aria-hidden="true">·</span>
          <span>{m.course_lessons({ count: course.lessonCount })}</span>
        </p>
        <p className="mt-auto pt-2 font-semibold">{priceText(course.price)}</p>
      </div>
    </article>
  );
}
