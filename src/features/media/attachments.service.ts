import { type AttachmentUrl, MAX_ATTACHMENTS } from "../../contract/media/attachment.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Guarded, Statement } from "../../platform/db/guarded-batch.ts";
import type { Defer } from "../../platform/defer.ts";
import type { Principal } from "../../platform/http/platform-env.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import { attachmentKey } from "../../platform/storage/media-keys.ts";
import type { SignedPaths } from "../../platform/storage/signed-paths.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import type { LessonAccess } from "../courses/lesson-access.service.ts";
import type { LessonMaterials } from "../courses/lesson-materials.service.ts";
import type { AttachmentsRepository } from "./attachments.repository.ts";
import { onChangingCourse } from "./course-attempts.ts";
import { noSuchAttachment, tooManyAttachments } from "./media.errors.ts";
import type { UploadRow, UploadsRepository } from "./uploads.repository.ts";

const URL_LIFE_MS = 10 * 60_000;

interface Dependencies {
  repository: AttachmentsRepository;
  uploads: UploadsRepository;
  courses: CourseDirectory;
  lessonAccess: LessonAccess;
  materials: LessonMaterials;
  signedPaths: SignedPaths;
  outbox: Outbox;
  clock: Clock;
  defer: Defer;
}

/** Files that learners take home. */
export class AttachmentsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async count(lessonId: string): Promise<number> {
    return (await this.#deps.repository.list(lessonId)).length;
  }

  /**
   * Takes over a file that has arrived, in one batch with `steps`; one that was taken over already stays.
   * @throws AppError `media_limit_reached`: others were faster
   */
  async receive(upload: UploadRow, steps: readonly (Statement | Guarded)[]): Promise<void> {
    const { repository, uploads, courses, materials, clock } = this.#deps;
    const { id, courseId, lessonId, filename, sizeBytes } = upload;
    await onChangingCourse(async () => {
      const open = await uploads.find(id);
      if (open === undefined || open.completedAt !== null) return;
      const { version: courseVersion } = await courses.mustFindCourse(courseId);
      if ((await this.count(lessonId)) >= MAX_ATTACHMENTS) throw tooManyAttachments(MAX_ATTACHMENTS);
      const row = { id, courseId, lessonId, filename, sizeBytes, createdAt: clock.now() };
      await materials.haveFiles({ courseId, lessonId, courseVersion }, true, [
        ...steps,
        repository.insert(row),
      ]);
    });
  }

  /** Where to fetch it from, for ten minutes. @throws AppError `not_found`, and what opening the lesson can refuse with */
  async urlOf(id: string, viewer: Principal | null): Promise<AttachmentUrl> {
    const { repository, courses, lessonAccess, signedPaths, clock } = this.#deps;
    const row = await repository.find(id);
    if (row === undefined) throw noSuchAttachment();
    await lessonAccess.mustMayOpen(await courses.mustFindLesson(row.lessonId), viewer);
    const expiresAt = clock.now() + URL_LIFE_MS;
    const key = attachmentKey({ ...row, attachmentId: row.id });
    const token = await signedPaths.sign(key, expiresAt);
    const url = `/media/attachments/${token}/${row.courseId}/${row.lessonId}/${row.id}`;
    return { url, expiresAt: new Date(expiresAt).toISOString() };
  }

  /** @throws AppError `not_found`, `course_incomplete` for the last file of what is published with it alone */
  async remove(userId: string, id: string): Promise<void> {
    const { repository, courses, materials, outbox, defer } = this.#deps;
    const event = await onChangingCourse(async () => {
      const row = await repository.find(id);
      if (row === undefined) throw noSuchAttachment();
      const { courseId, lessonId } = row;
      const { course } = await courses.mustFindLesson(lessonId);
      if (course.instructorId !== userId) throw noSuchAttachment();
      const others = (await repository.list(lessonId)).filter((other) => other.id !== id);
      const keys = [attachmentKey({ ...row, attachmentId: id })];
      const discarded = outbox.record("media.discarded", { folders: [], keys, providerIds: [], uploads: [] });
      await materials.haveFiles({ courseId, lessonId, courseVersion: course.version }, others.length > 0, [
        repository.delete(id),
        discarded.statement,
      ]);
      return discarded;
    });
    defer(outbox.announce([event.id]));
  }
}
