import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Course } from "../../../../src/contract/courses/course.ts";
import { ownCourseQuery, ownCoursesKey } from "../../lib/queries/studio.ts";

/** Takes a course as the server has just answered it; whatever else shows it asks again. */
export function useCourseWritten(): (course: Course) => void {
  const queries = useQueryClient();
  return useCallback(
    (course) => {
      const { queryKey } = ownCourseQuery(course.id);
      // Answers may arrive out of order; an older one never hides a later one.
      queries.setQueryData(queryKey, (known) => (known && known.version > course.version ? known : course));
      void queries.invalidateQueries({ queryKey: ownCoursesKey });
      void queries.invalidateQueries({ queryKey: ["courses"] });
    },
    [queries],
  );
}
