import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { ownCourseQuery } from "../../lib/queries/studio.ts";

/** Asks for a course again whose lessons have gained or lost what makes them ready. */
export function useCourseChanged(courseId: string): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
    void queries.invalidateQueries({ queryKey: ownCourseQuery(courseId).queryKey });
    void queries.invalidateQueries({ queryKey: ["courses"] });
  }, [queries, courseId]);
}
