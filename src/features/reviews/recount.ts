import type { Statement } from "../../platform/db/guarded-batch.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import type { ReviewRow } from "./reviews.repository.ts";

type Counted = Pick<ReviewRow, "rating" | "status"> | undefined;

/** The writes that keep the stars of a course exact, for the batch that changes a review; announce the ids after it. */
export function recount(
  courses: CourseDirectory,
  courseId: string,
  { before, after }: { before: Counted; after: Counted },
): { steps: Statement[]; eventIds: string[] } {
  const [taken, added] = [starsOf(before), starsOf(after)];
  if (taken === added) return { steps: [], eventIds: [] };
  const changed = courses.recordChange(courseId);
  return {
    steps: [courses.changeRating({ courseId, added, taken }), changed.statement],
    eventIds: [changed.id],
  };
}

function starsOf(review: Counted): number | null {
  return review?.status === "visible" ? review.rating : null;
}
