import type { LessonType } from "../../contract/courses/course.ts";
import type { LessonProgress, ProgressBody } from "../../contract/courses/learning.ts";
import type { Clock } from "../../platform/clock.ts";
import { contended } from "../../platform/db/contended.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import type { AccessService } from "../enrolments/access.service.ts";
import type { EnrolmentsService } from "../enrolments/enrolments.service.ts";
import { clipIntervals, mergeIntervals, totalSeconds } from "./intervals.ts";
import { toLessonProgress } from "./lesson-progress.ts";
import type { ProgressRepository, ProgressRow } from "./progress.repository.ts";

/** Whoever has seen so much of a video has seen it. */
const SEEN = 0.9;

interface Dependencies {
  repository: ProgressRepository;
  courses: CourseDirectory;
  access: AccessService;
  enrolments: EnrolmentsService;
  clock: Clock;
}

/** How far people are in lessons. */
export class ProgressService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /**
   * Adds what was played; repeated and simultaneous reports lose and double nothing.
   * @throws AppError `not_found`, `own_course`, `enrolment_required`, `payment_required`
   */
  async report(userId: string, lessonId: string, body: ProgressBody): Promise<LessonProgress> {
    return this.#change(userId, lessonId, (before, lesson) => {
      const length = lesson.durationSeconds;
      const watched = mergeIntervals(before?.watched ?? [], clipIntervals(body.watched, length));
      const seconds = totalSeconds(watched);
      return {
        positionSeconds: length > 0 ? Math.min(body.positionSecs, length) : body.positionSecs,
        watched,
        watchedSeconds: Math.floor(seconds),
        isComplete: lesson.type === "video" && length > 0 && seconds >= SEEN * length,
      };
    });
  }

  /** By hand. Idempotent. @throws AppError `not_found`, `own_course`, `enrolment_required`, `payment_required` */
  async complete(userId: string, lessonId: string): Promise<LessonProgress> {
    return this.#change(userId, lessonId, (before) => ({
      positionSeconds: before?.positionSeconds ?? 0,
      watched: before?.watched ?? [],
      watchedSeconds: before?.watchedSeconds ?? 0,
      isComplete: true,
    }));
  }

  /** The writes that go before the removal of a lesson in its batch: nothing of it counts any more. */
  afterLessonRemoved(lessonId: string, courseId: string): Statement[] {
    return this.#deps.repository.forgetLesson(lessonId, courseId, this.#deps.clock.now());
  }

  #change(
    userId: string,
    lessonId: string,
    next: (
      before: ProgressRow | undefined,
      lesson: { durationSeconds: number; type: LessonType },
    ) => Pick<ProgressRow, "positionSeconds" | "watched" | "watchedSeconds"> & { isComplete: boolean },
  ): Promise<LessonProgress> {
    const { repository, courses, access, enrolments, clock } = this.#deps;
    return contended(async () => {
      const { lesson, course } = await courses.mustFindLesson(lessonId);
      const [before] = await Promise.all([
        repository.find(userId, lessonId),
        access.mustBeAbleToLearn(userId, course),
      ]);
      await enrolments.mustBeEnrolled(userId, course);
      const { isComplete, ...state } = next(before, lesson);
      const now = clock.now();
      const row: ProgressRow = {
        userId,
        lessonId,
        courseId: course.id,
        ...state,
        completedAt: before?.completedAt ?? (isComplete ? now : null),
        version: (before?.version ?? 0) + 1,
        updatedAt: now,
      };
      const hasCompleted = isComplete && (before?.completedAt ?? null) === null;
      const activity = { userId, courseId: course.id, lessonId, hasCompleted };
      await repository.commit([repository.save(row, before), enrolments.recordActivity(activity)]);
      return toLessonProgress(row);
    });
  }
}
