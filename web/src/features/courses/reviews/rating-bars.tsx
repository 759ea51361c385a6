import type { Course } from "../../../../../src/contract/courses/course.ts";
import { averageText } from "../../../lib/text/average.ts";
import { m } from "../../../paraglide/messages.js";
import { StarRow } from "../../../ui/star-row.tsx";

/** The average beside how many gave each number of stars. */
export function RatingBars({ course }: { course: Pick<Course, "rating" | "ratingBreakdown"> }) {
  const { average, count } = course.rating;
  return (
    <div className="flex flex-wrap items-center gap-x-8 gap-y-4">
      <p className="grid justify-items-center gap-1">
        <span aria-hidden="true" className="tabular text-4xl font-bold">
          {averageText(average ?? 0)}
        </span>
        <span aria-hidden="true">
          <StarRow stars={average ?? 0} />
        </span>
        <span className="sr-only">{m.course_rated({ average: averageText(average ?? 0), count })}</span>
      </p>
      <ul className="grid min-w-56 flex-1 gap-1">
        {course.ratingBreakdown.map((row) => (
          <li key={row.stars} className="flex items-center gap-3 text-sm">
            <span className="sr-only">
              {m.reviews_bar({ stars: m.stars_count({ count: row.stars }), count: row.count })}
            </span>
            <span aria-hidden="true" className="tabular w-3 text-end">
              {row.stars}
            </span>
            <span aria-hidden="true" className="h-2 flex-1 overflow-hidden rounded-full bg-sunken">
              <span
                className="block h-full rounded-full bg-warning"
                style={{ inlineSize: `${(row.count / Math.max(1, count)) * 100}%` }}
              />
            </span>
            <span aria-hidden="true" className="tabular w-8 text-muted">
              {row.count}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
