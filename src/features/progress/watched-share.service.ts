import type { ProgressRepository } from "./progress.repository.ts";

/** How much of courses somebody has taken in. */
export class WatchedShare {
  readonly #repository: ProgressRepository;

  constructor(repository: ProgressRepository) {
    this.#repository = repository;
  }

  /**
   * By course, in percent: of the seconds of its videos, or of its lessons, whichever is more. A course without lessons is
   * not there.
   */
  async percentOfEach(userId: string, courseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (courseIds.length === 0) return new Map();
    const lessons = await this.#repository.listLessons(userId, courseIds);
    const byCourse = Map.groupBy(lessons, ({ courseId }) => courseId);
    return new Map([...byCourse].map(([courseId, itsLessons]) => [courseId, percentOf(itsLessons)]));
  }
}

function percentOf(lessons: Awaited<ReturnType<ProgressRepository["listLessons"]>>): number {
  let seconds = 0;
  let watched = 0;
  let completed = 0;
  for (const { durationSeconds, opened } of lessons) {
    const isCompleted = opened !== null && opened.completedAt !== null;
    seconds += durationSeconds;
    watched += isCompleted ? durationSeconds : Math.min(durationSeconds, opened?.watchedSeconds ?? 0);
    completed += isCompleted ? 1 : 0;
  }
  return 100 * Math.max(seconds === 0 ? 0 : watched / seconds, completed / lessons.length);
}
