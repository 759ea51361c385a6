import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { LessonProgress } from "../../../../../../src/contract/courses/learning.ts";
import { myProgressQuery } from "../../../../lib/queries/learning.ts";

type Stored = Pick<LessonProgress, "positionSecs" | "completedAt">;

/**
 * Where a student stopped in a lesson, asked for anew because it may have been on another device; undefined for who has not
 * begun, and null as long as that is not known. What comes later does not move what plays.
 */
export function useStart(courseId: string, lessonId: string, isStudent: boolean): Stored | undefined | null {
  const { data, isFetchedAfterMount, isFetching, error } = useQuery({
    ...myProgressQuery(courseId),
    enabled: isStudent,
    refetchOnMount: "always",
  });
  const [start, setStart] = useState<{ stored: Stored | undefined } | null>(null);
  const isKnown = !isStudent || (isFetchedAfterMount && !isFetching) || error !== null;
  if (start === null && isKnown) {
    setStart({ stored: data?.lessons.find((lesson) => lesson.lessonId === lessonId) });
  }
  return start === null ? null : start.stored;
}
