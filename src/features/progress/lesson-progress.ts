import type { LessonProgress } from "../../contract/courses/learning.ts";
import type { ProgressRow } from "./progress.repository.ts";

export function toLessonProgress(
  row: Pick<ProgressRow, "lessonId" | "positionSeconds" | "watchedSeconds" | "completedAt">,
): LessonProgress {
  return {
    lessonId: row.lessonId,
    positionSecs: row.positionSeconds,
    watchedSeconds: row.watchedSeconds,
    completedAt: row.completedAt === null ? null : new Date(row.completedAt).toISOString(),
  };
}
