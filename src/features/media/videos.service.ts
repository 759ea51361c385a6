import type { VideoProviderName } from "../../contract/media/video.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Guarded, Statement } from "../../platform/db/guarded-batch.ts";
import type { Defer } from "../../platform/defer.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import { videoFolder } from "../../platform/storage/media-keys.ts";
import type { TranscodeMessage } from "../../platform/video/transcode.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import type { LessonMaterials } from "../courses/lesson-materials.service.ts";
import { onChangingCourse } from "./course-attempts.ts";
import { noSuchVideo } from "./media.errors.ts";
import { mustTeachLesson } from "./must-teach.ts";
import type { UploadRow } from "./uploads.repository.ts";
import type { VideoRow, VideosRepository } from "./videos.repository.ts";

interface Dependencies {
  repository: VideosRepository;
  courses: CourseDirectory;
  materials: LessonMaterials;
  provider: VideoProviderName;
  transcode: Pick<Queue<TranscodeMessage>, "send">;
  outbox: Outbox;
  clock: Clock;
  defer: Defer;
}

/** The videos of lessons, as their instructor has to do with them. */
export class VideosService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async find(id: string): Promise<VideoRow | undefined> {
    return this.#deps.repository.find(id);
  }

  /** What learners see, and the newest that is being made or could not be. */
  async ofLesson(lesson: { id: string; videoAssetId: string | null }) {
    const rows = await this.#deps.repository.listOfLesson(lesson.id);
    const video = rows.find(({ id }) => id === lesson.videoAssetId);
    const next = rows.find(({ state }) => state !== "ready");
    return { video: video ?? null, next: next ?? null };
  }

  /**
   * Takes over a file that has arrived, in one batch with `steps`. It replaces whatever was being made for the lesson; what
   * learners see stays until the new one is ready.
   * @throws GuardFailedError when what it replaces has become ready meanwhile: then the lesson has to be looked at again
   */
  async receive(upload: UploadRow, steps: readonly (Statement | Guarded)[]): Promise<void> {
    const { repository, courses, provider, transcode, outbox, clock, defer } = this.#deps;
    const { id, courseId, lessonId, filename, sizeBytes } = upload;
    const { lesson } = await courses.mustFindLesson(lessonId);
    const now = clock.now();
    const times = { createdAt: now, updatedAt: now };
    const replaced = (await repository.listOfLesson(lessonId)).filter(
      (row) => row.id !== lesson.videoAssetId,
    );
    const events = [
      outbox.record("video.uploaded", { assetId: id }),
      ...(replaced.length === 0 ? [] : [this.#discarding(replaced)]),
    ];
    await repository.commit([
      ...steps,
      ...replaced.map((row) => repository.deleteUnready(row.id)),
      repository.insert({ id, courseId, lessonId, provider, filename, sizeBytes, ...times }),
      ...events.map(({ statement }) => statement),
    ]);
    // The event would come to the same a second later, and does when this is lost: a video is worked on once at a time.
    defer(transcode.send({ kind: "process", assetId: id }));
    defer(outbox.announce(events.map((event) => event.id)));
  }

  /** Every video of the lesson goes, ready or not. @throws AppError `not_found`, `course_incomplete` */
  async remove(userId: string, lessonId: string): Promise<void> {
    const { repository, courses, materials, outbox, defer } = this.#deps;
    const event = await onChangingCourse(async () => {
      const { course } = await mustTeachLesson(courses, userId, lessonId);
      const rows = await repository.listOfLesson(lessonId);
      if (rows.length === 0) throw noSuchVideo();
      const discarded = this.#discarding(rows);
      await materials.showVideo({ courseId: course.id, lessonId, courseVersion: course.version }, null, [
        repository.delete(rows.map((row) => row.id)),
        discarded.statement,
      ]);
      return discarded;
    });
    defer(outbox.announce([event.id]));
  }

  #discarding(rows: readonly VideoRow[]) {
    return this.#deps.outbox.record("media.discarded", discardedVideos(rows));
  }
}

/** What announcing that these videos are gone says. */
export function discardedVideos(rows: readonly VideoRow[]) {
  return {
    folders: rows.map((row) => videoFolder({ ...row, assetId: row.id })),
    keys: [],
    providerIds: rows.flatMap(({ providerId }) => (providerId === null ? [] : [providerId])),
    uploads: [],
  };
}
