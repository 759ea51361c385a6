/**
 * The lesson to go on with: the one opened last while it is not done, else the next that is not done, else the first that
 * is not done, else the first of all. Null when the course has no lessons.
 */
export function continueAt(
  lessons: readonly { id: string; isCompleted: boolean }[],
  lastLessonId: string | null,
): string | null {
  const isOpen = ({ isCompleted }: { isCompleted: boolean }) => !isCompleted;
  const last = lessons.findIndex(({ id }) => id === lastLessonId);
  const next = lessons.slice(Math.max(0, last)).find(isOpen) ?? lessons.find(isOpen) ?? lessons[0];
  return next?.id ?? null;
}
