import { Link } from "@tanstack/react-router";
import type { LinkComponentProps } from "@tanstack/react-router";
import type { AdminCourse } from "../../../../../src/contract/admin/courses.ts";
import type { AdminCoursesFilter } from "../../../lib/queries/admin/courses.ts";
import { levelName } from "../../../lib/text/names.ts";
import { priceText } from "../../../lib/text/price.ts";
import { m } from "../../../paraglide/messages.js";
import { RatingLine } from "../../../ui/rating-line.tsx";
import { Badge } from "../../../ui/badge.tsx";
import { byAge, columnSort } from "../list/column-sort.ts";
import type { Column } from "../list/column.ts";
import { rowMark } from "../list/use-list-keys.ts";
import { adminLink } from "../person-link.tsx";
import { When } from "../when.tsx";
import { CourseActions } from "./course-actions.tsx";
import { courseStateName, courseStateTone } from "./course-state.ts";

export function courseColumns(
  filter: AdminCoursesFilter,
  onUnpublish: (course: AdminCourse) => void,
): readonly Column<AdminCourse>[] {
  const now = filter.sort ?? "newest";
  const link = (sort: NonNullable<AdminCoursesFilter["sort"]>): LinkComponentProps => ({
    to: "/admin/courses",
    search: { ...filter, sort, cursor: undefined },
  });
  return [
    {
      header: m.admin_course(),
      cell: (course) => (
        <>
          <Link
            {...rowMark}
            to="/courses/$slug"
            params={{ slug: course.slug }}
            className={`block min-w-48 ${adminLink}`}
          >
            {course.title}
          </Link>
          <span className="block text-muted">
            <Link
              to="/admin/users/$userId"
              params={{ userId: course.instructor.id }}
              className="underline-offset-4 hover:underline"
            >
              {course.instructor.displayName}
            </Link>
          </span>
        </>
      ),
    },
    {
      header: m.admin_state(),
      cell: (course) => (
        <span className="flex flex-wrap gap-1">
          <Badge tone={courseStateTone(course.status)}>{courseStateName(course.status)}</Badge>
          {course.isFeatured ? <Badge>{m.courses_featured()}</Badge> : null}
        </span>
      ),
    },
    { header: m.admin_level(), cell: (course) => levelName(course.level), isExtra: true },
    { header: m.courses_price(), cell: (course) => priceText(course.price), isExtra: true },
    {
      header: m.courses_rating(),
      cell: (course) => (course.rating.average === null ? "–" : <RatingLine rating={course.rating} />),
      isExtra: true,
    },
    {
      header: m.admin_course_students(),
      cell: (course) => <span className="tabular">{course.enrolmentCount}</span>,
      sort: columnSort({ now, ways: [{ sort: "popular", direction: "descending" }], link }),
    },
    {
      header: m.admin_course_created(),
      cell: (course) => <When at={course.createdAt} />,
      sort: columnSort({ now, ways: byAge, link }),
    },
    {
      header: m.admin_actions(),
      cell: (course) => <CourseActions course={course} onUnpublish={() => onUnpublish(course)} />,
    },
  ];
}
