import { useQueryClient } from "@tanstack/react-query";
import type { Course } from "../../../../../src/contract/courses/course.ts";
import type { MyReview } from "../../../../../src/contract/courses/reviews.ts";
import { courseKey } from "../../../lib/queries/courses.ts";
import { myReviewQuery, reviewsKey } from "../../../lib/queries/reviews.ts";
import { recounted } from "./recount.ts";

/** Shows what has become of my review everywhere on the page; null: it is deleted. */
export function useMyReviewChanged(courseId: string): (after: MyReview | null) => Promise<void> {
  const queries = useQueryClient();
  return async (after) => {
    const mine = myReviewQuery(courseId).queryKey;
    const before = queries.getQueryData(mine) ?? null;
    queries.setQueryData(mine, after);
    queries.setQueriesData<Course>({ queryKey: courseKey }, (course) =>
      course?.id === courseId ? recounted(course, before, after) : course,
    );
    await queries.invalidateQueries({ queryKey: [...reviewsKey(courseId), "list"] });
  };
}
