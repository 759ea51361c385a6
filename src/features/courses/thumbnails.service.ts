import type { Course } from "../../contract/courses/course.ts";
import { THUMBNAIL_MAX_BYTES } from "../../contract/limits.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Defer } from "../../platform/defer.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import { imageTypeOf } from "../../platform/storage/image-kind.ts";
import type { Pictures } from "../../platform/storage/pictures.ts";
import type { CourseWrites } from "./course-writes.ts";
import { notAPicture, pictureTooLarge, pictureUnreadable } from "./courses.errors.ts";

const SIZE = { width: 1280, height: 720 };
const CACHE_CONTROL = "public, max-age=31536000, immutable";

interface Dependencies {
  writes: CourseWrites;
  pictures: Pictures;
  bucket: R2Bucket;
  outbox: Outbox;
  clock: Clock;
  defer: Defer;
}

/** Pictures of courses. A new one gets a new key, so that it can be cached for good, and the old one is deleted. */
export class ThumbnailsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** @throws AppError `not_found`, `payload_too_large`, `unsupported_media_type`, `image_unreadable` */
  async replace(userId: string, courseId: string, bytes: Uint8Array<ArrayBuffer>): Promise<Course> {
    const { writes, pictures, bucket, clock } = this.#deps;
    await writes.mustOwn(userId, courseId);
    if (bytes.byteLength > THUMBNAIL_MAX_BYTES) throw pictureTooLarge();
    if (imageTypeOf(bytes) === null) throw notAPicture();
    const picture = await pictures.make(bytes, SIZE);
    if (picture === null) throw pictureUnreadable();
    const key = `thumbnails/courses/${courseId}/${clock.now()}.webp`;
    await bucket.put(key, picture, {
      httpMetadata: { contentType: "image/webp", cacheControl: CACHE_CONTROL },
    });
    return this.#swap(userId, courseId, key);
  }

  /** Idempotent. @throws AppError `not_found` */
  async remove(userId: string, courseId: string): Promise<Course> {
    return this.#swap(userId, courseId, null);
  }

  /** What announcing a replaced picture comes to. */
  async deleteObject(key: string): Promise<void> {
    await this.#deps.bucket.delete(key);
  }

  async #swap(userId: string, courseId: string, key: string | null): Promise<Course> {
    const { writes, outbox, defer } = this.#deps;
    const events: string[] = [];
    const course = await writes.write({ userId, courseId }, ({ thumbnailKey: old }) => {
      events.length = 0;
      if (old === key) return null;
      const replaced = old === null ? null : outbox.record("thumbnail.replaced", { key: old });
      if (replaced !== null) events.push(replaced.id);
      return { changes: { thumbnailKey: key }, steps: replaced === null ? [] : [replaced.statement] };
    });
    if (events.length > 0) defer(outbox.announce(events));
    return course;
  }
}
