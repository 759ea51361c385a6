import type { LessonProgress } from "../../../../../../src/contract/courses/learning.ts";

/** Whoever stopped so near the end has seen it. */
const END_SECONDS = 10;
/** From here on a lesson counts as seen; who comes back to a lesson that is done does not want its last words. */
const SEEN = 0.9;

/** Where playing begins, in seconds: where it stopped, unless that was as good as the end. */
export function startPosition(
  progress: Pick<LessonProgress, "positionSecs" | "completedAt"> | undefined,
  durationSeconds: number,
): number {
  if (progress === undefined) return 0;
  const { positionSecs, completedAt } = progress;
  if (durationSeconds <= 0) return positionSecs;
  const isAtEnd = positionSecs >= durationSeconds - END_SECONDS;
  const isSeen = completedAt !== null && positionSecs >= durationSeconds * SEEN;
  return isAtEnd || isSeen ? 0 : positionSecs;
}
