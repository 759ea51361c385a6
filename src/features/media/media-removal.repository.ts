import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import { lessons } from "../courses/courses.table.ts";
import { attachments, captions, uploadParts, uploads, videoAssets } from "./media.table.ts";

/** A whole course, or one lesson of it. */
export interface RemovedPlace {
  courseId: string;
  lessonId?: string;
}

/** Every row about files of a course or a lesson. */
export class MediaRemovalRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async listProviderIds(place: RemovedPlace): Promise<string[]> {
    const rows = await this.#db
      .select({ providerId: videoAssets.providerId })
      .from(videoAssets)
      .where(and(this.#in(videoAssets, place), isNotNull(videoAssets.providerId)));
    return rows.flatMap(({ providerId }) => (providerId === null ? [] : [providerId]));
  }

  async listOpenUploads(place: RemovedPlace): Promise<{ key: string; multipartId: string }[]> {
    return this.#db
      .select({ key: uploads.objectKey, multipartId: uploads.multipartId })
      .from(uploads)
      .where(and(this.#in(uploads, place), isNull(uploads.completedAt)));
  }

  /** Children before parents. */
  deleteAll(place: RemovedPlace): Statement[] {
    const uploadIds = this.#db.select({ id: uploads.id }).from(uploads).where(this.#in(uploads, place));
    const lessonIds =
      place.lessonId === undefined
        ? sql`(SELECT ${lessons.id} FROM ${lessons} WHERE ${lessons.courseId} = ${place.courseId})`
        : sql`(${place.lessonId})`;
    return [
      this.#db.delete(uploadParts).where(sql`${uploadParts.uploadId} IN ${uploadIds}`),
      this.#db.delete(uploads).where(this.#in(uploads, place)),
      this.#db.delete(videoAssets).where(this.#in(videoAssets, place)),
      this.#db.delete(captions).where(sql`${captions.lessonId} IN ${lessonIds}`),
      this.#db.delete(attachments).where(this.#in(attachments, place)),
    ];
  }

  #in(table: typeof uploads | typeof videoAssets | typeof attachments, { courseId, lessonId }: RemovedPlace) {
    return lessonId === undefined ? eq(table.courseId, courseId) : eq(table.lessonId, lessonId);
  }
}
