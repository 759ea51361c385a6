import type { Standing } from "../use-standing.ts";

/** The ids of the lessons that are done. */
export function completedLessons(standing: Standing): ReadonlySet<string> {
  if (standing.is !== "student") return new Set();
  const done = standing.progress.lessons.filter(({ completedAt }) => completedAt !== null);
  return new Set(done.map(({ lessonId }) => lessonId));
}
