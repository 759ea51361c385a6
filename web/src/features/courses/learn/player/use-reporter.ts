import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { LessonProgress, MyProgress } from "../../../../../../src/contract/courses/learning.ts";
import { learningKey, myProgressQuery, saveProgress } from "../../../../lib/queries/learning.ts";
import { isFinalRefusal } from "./use-playback.ts";
import { ProgressReporter } from "./progress-reporter.ts";

interface Reported {
  courseId: string;
  lessonId: string;
}

/** Reports how a student plays a lesson; null for everybody else, whose progress nobody keeps. */
export function useReporter({ courseId, lessonId }: Reported, isStudent: boolean): ProgressReporter | null {
  const queries = useQueryClient();
  const { queryKey } = myProgressQuery(courseId);

  function keep(saved: LessonProgress): void {
    const before = queries.getQueryData(queryKey);
    const known = before?.lessons.find((lesson) => lesson.lessonId === lessonId);
    if (before) {
      const others = before.lessons.filter((lesson) => lesson.lessonId !== lessonId);
      const after: MyProgress = { ...before, lessons: [...others, saved] };
      queries.setQueryData(queryKey, after);
    }
    // A lesson begun or done changes more than itself: the percentage, and where to go on.
    const hasChanged = known === undefined || (known.completedAt === null) !== (saved.completedAt === null);
    if (hasChanged) void queries.invalidateQueries({ queryKey: learningKey });
  }

  const [reporter] = useState(
    () =>
      new ProgressReporter({
        send: (body, isLeaving) => saveProgress(lessonId, body, { isLeaving }),
        onSaved: keep,
        isFinal: isFinalRefusal,
        clock: () => Date.now(),
      }),
  );
  return isStudent ? reporter : null;
}
