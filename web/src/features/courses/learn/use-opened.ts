import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Lesson } from "../../../../../src/contract/courses/curriculum.ts";
import { learningKey, saveProgress } from "../../../lib/queries/learning.ts";

/** Tells that a student has opened a lesson, so that "continue" leads back to it. A video tells that itself as it plays. */
export function useOpened(lesson: Pick<Lesson, "id" | "type">, isStudent: boolean): void {
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (lessonId: string) => saveProgress(lessonId, { positionSecs: 0, watched: [] }),
    onSuccess: () => queries.invalidateQueries({ queryKey: learningKey }),
  });
  const openedId = isStudent && lesson.type !== "video" ? lesson.id : null;
  useEffect(() => {
    if (openedId !== null) mutate(openedId);
  }, [openedId, mutate]);
}
