export interface Neighbours {
  before: string | null;
  next: string | null;
}

/** The lessons before and after one; null where the course begins and ends, and around a lesson that is not in it. */
export function neighboursOf(lessons: readonly { id: string }[], lessonId: string): Neighbours {
  const at = lessons.findIndex(({ id }) => id === lessonId);
  if (at < 0) return { before: null, next: null };
  return { before: lessons[at - 1]?.id ?? null, next: lessons[at + 1]?.id ?? null };
}
