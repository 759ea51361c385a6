import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Course } from "../../../../../src/contract/courses/course.ts";
import { asProblem } from "../../../lib/api/problem.ts";
import { ownCourseQuery } from "../../../lib/queries/studio.ts";
import { useCourseWritten } from "../use-course-written.ts";

/** Changes of sections and lessons. A refusal because of a newer version brings that version. */
export function useChange(courseId: string) {
  const queries = useQueryClient();
  const written = useCourseWritten();
  const { queryKey } = ownCourseQuery(courseId);
  const changing = useMutation({
    // Null: the answer was no course, so it is asked for.
    mutationFn: (change: () => Promise<Course | null>) => change(),
    onSuccess: (course) => {
      if (course) written(course);
      else return queries.invalidateQueries({ queryKey });
    },
    onError: () => queries.invalidateQueries({ queryKey }),
  });
  return {
    isPending: changing.isPending,
    error: changing.error,
    isStale: changing.error !== null && asProblem(changing.error).code === "precondition_failed",
    /** True when it went well. */
    run: (change: () => Promise<Course | null>): Promise<boolean> =>
      changing.mutateAsync(change).then(
        () => true,
        () => false,
      ),
  };
}

export type Change = ReturnType<typeof useChange>;
