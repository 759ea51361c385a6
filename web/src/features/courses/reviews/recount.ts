import type { Course } from "../../../../../src/contract/courses/course.ts";
import type { MyReview } from "../../../../../src/contract/courses/reviews.ts";

type Counted = Pick<Course, "rating" | "ratingBreakdown">;
type Given = Pick<MyReview, "rating" | "status"> | null;

/**
 * A course's stars with my review changed from `before` to `after`. The catalogue's answers are kept at the edge for a
 * moment; whoever has just written sees their own stars at once. Only visible reviews count.
 */
export function recounted<Stars extends Counted>(course: Stars, before: Given, after: Given): Stars {
  const countOf = (given: Given, stars: number) =>
    given?.status === "visible" && given.rating === stars ? 1 : 0;
  const ratingBreakdown = course.ratingBreakdown.map(({ stars, count }) => ({
    stars,
    count: Math.max(0, count - countOf(before, stars) + countOf(after, stars)),
  }));
  const count = ratingBreakdown.reduce((all, row) => all + row.count, 0);
  const sum = ratingBreakdown.reduce((all, row) => all + row.count * row.stars, 0);
  return { ...course, ratingBreakdown, rating: { average: count === 0 ? null : sum / count, count } };
}
