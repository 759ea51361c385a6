import { MAX_ATTACHMENTS } from "../../contract/media/attachment.ts";
import { extensionOf } from "../../contract/media/file-name.ts";
import type {
  SignedParts,
  StartUploadBody,
  Upload,
  UploadedPart,
  UploadPartsBody,
  UploadPurpose,
} from "../../contract/media/upload.ts";
import type { VideoProviderName } from "../../contract/media/video.ts";
import type { Clock } from "../../platform/clock.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import { contended } from "../../platform/db/contended.ts";
import { GuardFailedError } from "../../platform/db/guarded-batch.ts";
import type { Defer } from "../../platform/defer.ts";
import { AppError } from "../../platform/errors.ts";
import { newId } from "../../platform/ids.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import { asAttachment } from "../../platform/storage/content-disposition.ts";
import { attachmentKey, videoSourceKey } from "../../platform/storage/media-keys.ts";
import type { PresignedUrls } from "../../platform/storage/presigned-urls.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import type { ArrivedFiles } from "./arrived-file.service.ts";
import type { AttachmentsService } from "./attachments.service.ts";
import {
  fileTooLarge,
  kindNotTaken,
  noSuchLesson,
  noSuchPart,
  noSuchUpload,
  notAVideoLesson,
  partsMissing,
  tooManyAttachments,
  tooManyUploads,
  uploadIsWhole,
} from "./media.errors.ts";
import { mustTeachLesson } from "./must-teach.ts";
import { partCountOf, partSizeOf } from "./parts.ts";
import { uploadRules } from "./upload-rules.ts";
import { toUpload } from "./upload-view.ts";
import type { UploadRow, UploadsRepository } from "./uploads.repository.ts";
import type { VideosService } from "./videos.service.ts";

const MOST_OPEN = 20;
const PART_URL_SECONDS = 60 * 60;
/** Without a part for so long, an upload is given up. */
const PATIENCE_MS = 3 * 24 * 60 * 60_000;
/** How long one can ask what has become of it. */
const REMEMBERED_MS = 30 * 24 * 60 * 60_000;
const PRUNED_AT_ONCE = 50;

interface Dependencies {
  repository: UploadsRepository;
  bucket: R2Bucket;
  presigned: PresignedUrls;
  arrived: ArrivedFiles;
  videos: VideosService;
  attachments: AttachmentsService;
  courses: CourseDirectory;
  provider: VideoProviderName;
  outbox: Outbox;
  clock: Clock;
  defer: Defer;
}

/** Files on their way from an instructor's browser straight into storage, part by part (S3 multipart upload). */
export class UploadsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** @throws AppError `not_found`, `payload_too_large`, `unsupported_media_type`, `upload_refused`, `media_limit_reached` */
  async start(
    target: { userId: string; lessonId: string; purpose: UploadPurpose },
    { filename, size }: StartUploadBody,
  ): Promise<Upload> {
    const { repository, bucket, courses, provider, clock } = this.#deps;
    const { userId, lessonId, purpose } = target;
    const { lesson, course } = await mustTeachLesson(courses, userId, lessonId);
    if (purpose === "video" && lesson.type !== "video") throw notAVideoLesson();
    const { maxBytes, kindsOf } = uploadRules(purpose, provider);
    if (!Object.hasOwn(kindsOf, extensionOf(filename))) throw kindNotTaken(Object.keys(kindsOf));
    if (size > maxBytes) throw fileTooLarge(maxBytes);
    await this.#mustHaveRoom(target);
    const id = newId();
    const place = { courseId: course.id, lessonId };
    const objectKey =
      purpose === "video"
        ? videoSourceKey({ ...place, assetId: id })
        : attachmentKey({ ...place, attachmentId: id });
    const multipart = await bucket.createMultipartUpload(objectKey, {
      httpMetadata: { contentType: "application/octet-stream", contentDisposition: asAttachment(filename) },
    });
    const now = clock.now();
    const row: UploadRow = {
      id,
      userId,
      ...place,
      purpose,
      filename,
      objectKey,
      sizeBytes: size,
      partSizeBytes: partSizeOf(size),
      multipartId: multipart.uploadId,
      completedAt: null,
      createdAt: now,
      expiresAt: now + PATIENCE_MS,
    };
    try {
      await repository.commit([repository.insert(row)]);
    } catch (fault) {
      await multipart.abort();
      // The lesson went while storage was asked.
      throw constraintOf(fault) === "foreign key" ? noSuchLesson() : fault;
    }
    return toUpload(row, [], undefined);
  }

  /** @throws AppError `not_found` */
  async get(userId: string, id: string): Promise<Upload> {
    const { repository, videos } = this.#deps;
    const row = await this.#mustOwn(userId, id);
    const [parts, video] = await Promise.all([repository.listParts([id]), videos.find(id)]);
    // Replaced or removed since: nothing has become of it that one could ask about.
    if (row.purpose === "video" && row.completedAt !== null && video === undefined) throw noSuchUpload();
    return toUpload(row, parts.get(id) ?? [], video);
  }

  /** Those of a lesson that are not whole, the oldest first. */
  async listOpen(lessonId: string): Promise<Upload[]> {
    const { repository, clock } = this.#deps;
    const rows = await repository.listOpen(lessonId, clock.now());
    const parts = await repository.listParts(rows.map(({ id }) => id));
    return rows.map((row) => toUpload(row, parts.get(row.id) ?? [], undefined));
  }

  /** Keeps which parts have arrived, and says where others go. @throws AppError `not_found`, `conflict`, `validation_failed` */
  async parts(userId: string, id: string, { uploaded, wanted }: UploadPartsBody): Promise<SignedParts> {
    const { presigned, clock } = this.#deps;
    const upload = await this.#mustOwn(userId, id);
    if (upload.completedAt !== null) throw uploadIsWhole();
    const partCount = partCountOf(upload);
    if ([...wanted, ...uploaded.map(({ number }) => number)].some((number) => number > partCount))
      throw noSuchPart();
    const now = clock.now();
    if (!(await this.#keepParts(id, uploaded.map(unquoted)))) {
      await this.#mustOwn(userId, id);
      throw uploadIsWhole();
    }
    const { objectKey: key, multipartId } = upload;
    const parts = await Promise.all(
      wanted.map(async (number) => ({
        number,
        url: await presigned.part({ key, multipartId, number, ttlSeconds: PART_URL_SECONDS }),
      })),
    );
    return { parts, expiresAt: new Date(now + PART_URL_SECONDS * 1000).toISOString() };
  }

  /**
   * The file is whole: it is looked at, and goes on to what it is for. Idempotent.
   * @throws AppError `not_found`, `upload_incomplete`, `upload_refused` (then the file is thrown away)
   */
  async complete(userId: string, id: string, uploaded: readonly UploadedPart[]): Promise<Upload> {
    const { repository, arrived, videos, attachments, clock } = this.#deps;
    const upload = await this.#mustOwn(userId, id);
    if (upload.completedAt !== null) return this.get(userId, id);
    // Kept before anything else: who asks again after a crash need not know them any more.
    if (!(await this.#keepParts(id, uploaded.map(unquoted)))) return this.get(userId, id);
    const parts = await this.#allParts(upload);
    // Another request was first, and has put the parts away.
    if (parts === null) return this.get(userId, id);
    try {
      await arrived.assemble(upload, parts);
      await arrived.judge(upload);
    } catch (fault) {
      if (fault instanceof AppError && fault.code === "upload_incomplete") {
        // What storage does not know has to be sent again, so nothing is counted as arrived.
        await repository.commit([repository.deleteParts([id])]);
      }
      if (fault instanceof AppError && fault.code === "upload_refused") await this.#discardUnlessGone(upload);
      throw fault;
    }
    const receiver = upload.purpose === "video" ? videos : attachments;
    await contended(async () => {
      const now = clock.now();
      const steps = [repository.complete(id, now, now + REMEMBERED_MS), repository.deleteParts([id])];
      try {
        await receiver.receive(upload, steps);
      } catch (fault) {
        // Another request was first with the same, or else the lesson has changed meanwhile.
        if (!(fault instanceof GuardFailedError) || (await this.#isOpen(id))) throw fault;
      }
    });
    return this.get(userId, id);
  }

  /** Throws away what has arrived. @throws AppError `not_found`, `conflict` when the file is whole */
  async cancel(userId: string, id: string): Promise<void> {
    const { repository } = this.#deps;
    const upload = await this.#mustOwn(userId, id);
    if (upload.completedAt !== null) throw uploadIsWhole();
    await this.#discardUnlessGone(upload);
    // Another request may have completed it at this moment.
    if ((await repository.find(id)) !== undefined) throw uploadIsWhole();
  }

  /** Gives up uploads that nobody goes on with, and forgets old ones that are whole. Returns how many. */
  async prune(): Promise<number> {
    const { repository, clock } = this.#deps;
    const rows = await repository.listExpired(clock.now(), PRUNED_AT_ONCE);
    const whole = rows.filter(({ completedAt }) => completedAt !== null).map(({ id }) => id);
    if (whole.length > 0) await repository.commit([repository.delete(whole)]);
    for (const row of rows) if (row.completedAt === null) await this.#discardUnlessGone(row);
    return rows.length;
  }

  /** False when another request has cancelled or completed the upload meanwhile. */
  async #keepParts(id: string, uploaded: readonly UploadedPart[]): Promise<boolean> {
    const { repository, clock } = this.#deps;
    if (uploaded.length === 0) return true;
    try {
      const prolonged = repository.prolong(id, clock.now() + PATIENCE_MS);
      await repository.commit([prolonged, repository.putParts(id, uploaded)]);
      return true;
    } catch (fault) {
      if (fault instanceof GuardFailedError) return false;
      throw fault;
    }
  }

  async #isOpen(id: string): Promise<boolean> {
    return (await this.#deps.repository.find(id))?.completedAt === null;
  }

  /** Harmless when another request has cancelled or completed it meanwhile. */
  async #discardUnlessGone(upload: UploadRow): Promise<void> {
    try {
      await this.#discard(upload);
    } catch (fault) {
      if (!(fault instanceof GuardFailedError)) throw fault;
    }
  }

  async #discard({ id, objectKey: key, multipartId }: UploadRow): Promise<void> {
    const { repository, outbox, defer } = this.#deps;
    const uploads = [{ key, multipartId }];
    const event = outbox.record("media.discarded", { folders: [], keys: [], providerIds: [], uploads });
    await repository.commit([repository.deleteParts([id]), repository.deleteOpen(id), event.statement]);
    defer(outbox.announce([event.id]));
  }

  /** In order; null when the upload has been completed meanwhile. @throws AppError `upload_incomplete` */
  async #allParts(upload: UploadRow): Promise<UploadedPart[] | null> {
    const { repository } = this.#deps;
    const known = (await repository.listParts([upload.id])).get(upload.id) ?? [];
    const arrived = new Set(known.map(({ number }) => number));
    const numbers = Array.from({ length: partCountOf(upload) }, (_, index) => index + 1);
    const missing = numbers.filter((number) => !arrived.has(number));
    if (missing.length === 0) return known;
    const now = await repository.find(upload.id);
    if (now !== undefined && now.completedAt !== null) return null;
    throw partsMissing(missing);
  }

  async #mustHaveRoom(target: { userId: string; lessonId: string; purpose: UploadPurpose }): Promise<void> {
    const { repository, attachments, clock } = this.#deps;
    const { userId, lessonId, purpose } = target;
    if ((await repository.countOpen(userId, clock.now())) >= MOST_OPEN) throw tooManyUploads(MOST_OPEN);
    if (purpose === "attachment" && (await attachments.count(lessonId)) >= MAX_ATTACHMENTS)
      throw tooManyAttachments(MAX_ATTACHMENTS);
  }

  async #mustOwn(userId: string, id: string): Promise<UploadRow> {
    const row = await this.#deps.repository.find(id);
    if (row?.userId !== userId) throw noSuchUpload();
    return row;
  }
}

/** The header field has quotation marks, the name of the part has none. */
function unquoted({ number, etag }: UploadedPart): UploadedPart {
  return { number, etag: etag.replaceAll('"', "") };
}
