import type { Guarded, Statement } from "../../platform/db/guarded-batch.ts";
import type { LessonType } from "../../contract/courses/course.ts";
import type { CourseWrites } from "./course-writes.ts";
import { noSuchLesson } from "./courses.errors.ts";
import type { CurriculumRepository, CurriculumRow } from "./curriculum.repository.ts";

interface LessonPlace {
  courseId: string;
  lessonId: string;
  /** Then the write is tried once, on the course as it was read; else on whatever it has become. */
  courseVersion?: number;
}

interface Dependencies {
  writes: CourseWrites;
  curriculum: CurriculumRepository;
}

/** The video and the files of a lesson, as far as the course is concerned: whether the lesson is ready, and how long it is. */
export class LessonMaterials {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /**
   * Shows this video in the lesson, or with null none, in one batch with `steps`.
   * @throws AppError `not_found` when the lesson is gone, `precondition_failed`, `course_incomplete`
   */
  async showVideo(
    place: LessonPlace,
    video: { id: string; durationSeconds: number } | null,
    steps: readonly (Statement | Guarded)[],
  ): Promise<void> {
    await this.#change(place, steps, () => ({
      videoAssetId: video?.id ?? null,
      durationSeconds: video?.durationSeconds ?? 0,
      isReady: video !== null,
    }));
  }

  /** A lesson of type file is ready while it has files; in others they are an extra. @throws AppError as `showVideo` */
  async haveFiles(
    place: LessonPlace,
    hasFiles: boolean,
    steps: readonly (Statement | Guarded)[],
  ): Promise<void> {
    await this.#change(place, steps, (type) => (type === "file" ? { isReady: hasFiles } : {}));
  }

  async #change(
    { courseId, lessonId, courseVersion }: LessonPlace,
    steps: readonly (Statement | Guarded)[],
    changesOf: (type: LessonType) => LessonChange,
  ): Promise<void> {
    const { writes, curriculum } = this.#deps;
    const target = {
      userId: null,
      courseId,
      ...(courseVersion === undefined ? {} : { version: courseVersion }),
    };
    await writes.write(target, (_, rows) => {
      const lesson = rows.find((row) => row.lesson?.id === lessonId)?.lesson;
      if (lesson === undefined || lesson === null) throw noSuchLesson();
      const changes = changesOf(lesson.type);
      return {
        changes: null,
        steps: [curriculum.setMaterial(lessonId, { ...lesson, ...changes }), ...steps],
        curriculum: rows.map((row) => withLesson(row, lessonId, changes)),
      };
    });
  }
}

type LessonChange = Partial<
  Pick<NonNullable<CurriculumRow["lesson"]>, "videoAssetId" | "durationSeconds" | "isReady">
>;

function withLesson(row: CurriculumRow, lessonId: string, changes: LessonChange): CurriculumRow {
  const { section, lesson } = row;
  return lesson?.id === lessonId ? { section, lesson: { ...lesson, ...changes } } : row;
}
