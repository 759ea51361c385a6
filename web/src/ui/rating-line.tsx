import { Star } from "lucide-react";
import type { CourseCard } from "../../../src/contract/courses/course.ts";
import { averageText } from "../lib/text/average.ts";
import { m } from "../paraglide/messages.js";

/** The average of a course's reviews in one line, or that there are none. */
export function RatingLine({ rating }: { rating: CourseCard["rating"] }) {
  if (rating.average === null) return <span className="text-muted">{m.course_not_rated()}</span>;
  const average = averageText(rating.average);
  return (
    <span className="inline-flex items-center gap-1">
      <Star aria-hidden="true" className="size-4 fill-warning text-warning" />
      <span aria-hidden="true" className="tabular font-semibold">
        {average}
      </span>
      <span aria-hidden="true" className="tabular text-muted">
        ({rating.count})
      </span>
      <span className="sr-only">{m.course_rated({ average, count: rating.count })}</span>
    </span>
  );
}
