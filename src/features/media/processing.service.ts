import type { VideoFailure } from "../../contract/media/video.ts";
import type { Clock } from "../../platform/clock.ts";
import { GuardFailedError } from "../../platform/db/guarded-batch.ts";
import type { Defer } from "../../platform/defer.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { PresenceOf } from "../../platform/presence.ts";
import { hlsFolder, videoSourceKey } from "../../platform/storage/media-keys.ts";
import type { PresignedUrls } from "../../platform/storage/presigned-urls.ts";
import type { TranscodeJob, TranscodeMessage, VideoReport } from "../../platform/video/transcode.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import type { LessonMaterials } from "../courses/lesson-materials.service.ts";
import { onChangingCourse } from "./course-attempts.ts";
import { toVideoChange } from "./video-view.ts";
import type { VideoRow, VideosRepository } from "./videos.repository.ts";
import { discardedVideos } from "./videos.service.ts";

/** Nobody else gets a video that is being worked on, unless nothing was heard of it for so long. */
const LEASE_MS = 2 * 60_000;
const SOURCE_URL_SECONDS = 6 * 60 * 60;
const MOST_ATTEMPTS = 5;
/** Cloudflare Stream may take its time; after this long nothing more will come. */
const PROVIDER_PATIENCE_MS = 24 * 60 * 60_000;
const SWEPT_AT_ONCE = 20;

interface Dependencies {
  repository: VideosRepository;
  courses: CourseDirectory;
  materials: LessonMaterials;
  presigned: PresignedUrls;
  transcode: Pick<Queue<TranscodeMessage>, "send">;
  presenceOf: PresenceOf;
  outbox: Outbox;
  clock: Clock;
  defer: Defer;
}

/** Hands videos to the transcoder and takes down what it reports. Reports may come twice, late, or never. */
export class ProcessingService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** What announcing an uploaded video comes to. */
  async dispatch(assetId: string): Promise<void> {
    await this.#deps.transcode.send({ kind: "process", assetId });
  }

  /** The job, or null when there is nothing to do: finished, gone, or in other hands. */
  async take(assetId: string): Promise<TranscodeJob | null> {
    const { repository, courses, presigned, clock } = this.#deps;
    const now = clock.now();
    const row = await repository.take(assetId, now, now - LEASE_MS);
    if (row === undefined) return null;
    if (row.providerId === null && row.attempts > MOST_ATTEMPTS) {
      await this.#fail(row, "processing_failed");
      return null;
    }
    const { instructorId } = await courses.mustFindCourse(row.courseId);
    this.#tell(instructorId, row);
    const sourceKey = videoSourceKey({ ...row, assetId });
    return {
      assetId,
      provider: row.provider,
      providerId: row.providerId,
      sourceKey,
      sourceUrl: await presigned.object({ key: sourceKey, ttlSeconds: SOURCE_URL_SECONDS }),
      sizeBytes: row.sizeBytes,
      outputPrefix: hlsFolder({ ...row, assetId }),
      instructorId,
    };
  }

  /** Late and repeated reports change nothing. `isWanted` false: there is no such video any more. */
  async report(assetId: string, report: VideoReport): Promise<{ isWanted: boolean }> {
    const { repository, clock } = this.#deps;
    switch (report.kind) {
      case "accepted":
        await this.#accepted(assetId, report.providerId);
        break;
      case "progress":
        await this.#progress(assetId, report.percent);
        break;
      case "ready":
        await this.#ready(assetId, report);
        break;
      case "failed":
        await this.#failed(assetId, report.failure);
        break;
      case "postponed":
        await repository.release([assetId], clock.now());
        break;
    }
    return { isWanted: (await repository.find(assetId)) !== undefined };
  }

  /**
   * The provider has said something about this video: the transcoder asks what. `assetId` is for whom it was made; when that
   * video has another one at the provider (the word that it was accepted was lost), this one is thrown away.
   */
  async askAgain(providerId: string, assetId: string | null): Promise<"asked" | "discarded" | "unknown"> {
    const { repository, transcode, clock } = this.#deps;
    const row = await repository.findByProviderId("stream", providerId);
    if (row === undefined) {
      const meant = assetId === null ? undefined : await repository.find(assetId);
      if (meant === undefined || meant.providerId === null) return "unknown";
      await transcode.send({ kind: "discard", providerId });
      return "discarded";
    }
    await repository.release([row.id], clock.now());
    await this.dispatch(row.id);
    return "asked";
  }

  /** Sends out again what has been silent for too long, and gives up what never ends. Returns how many. */
  async sweep(): Promise<number> {
    const { repository, clock } = this.#deps;
    const now = clock.now();
    const rows = await repository.listSilent(now - LEASE_MS, SWEPT_AT_ONCE);
    for (const row of rows) {
      if (row.createdAt < now - PROVIDER_PATIENCE_MS) await this.#fail(row, "processing_failed");
      else {
        await repository.release([row.id], now);
        await this.dispatch(row.id);
      }
    }
    return rows.length;
  }

  async #accepted(assetId: string, providerId: string): Promise<void> {
    const { repository, transcode, clock } = this.#deps;
    if ((await repository.accept(assetId, providerId, clock.now())) !== undefined) return;
    const row = await repository.find(assetId);
    // Its lesson is gone, or another attempt was first: then the provider keeps something that nobody names.
    if (row?.providerId !== providerId) await transcode.send({ kind: "discard", providerId });
  }

  async #progress(assetId: string, percent: number): Promise<void> {
    const { repository, courses, clock } = this.#deps;
    const whole = Math.min(99, Math.max(0, Math.floor(percent)));
    const row = await repository.progress(assetId, whole, clock.now());
    if (row === undefined) return;
    const { instructorId } = await courses.mustFindCourse(row.courseId);
    this.#tell(instructorId, row);
  }

  async #ready(assetId: string, facts: Extract<VideoReport, { kind: "ready" }>): Promise<void> {
    const { repository, courses, materials, outbox, clock, defer } = this.#deps;
    const durationSeconds = Math.max(1, Math.round(facts.durationSeconds));
    const { width, height } = facts;
    const events = await onChangingCourse(async () => {
      const row = await repository.find(assetId);
      if (row === undefined || row.state === "ready" || row.state === "failed") return [];
      const { courseId, lessonId } = row;
      const { lesson, course } = await courses.mustFindLesson(lessonId);
      // The newest comes first: what arrived after this one will take its place.
      const rows = await repository.listOfLesson(lessonId);
      const older = rows.slice(rows.findIndex(({ id }) => id === assetId) + 1);
      const ready = outbox.record("video.ready", {
        userId: course.instructorId,
        courseId,
        lessonId,
        lessonTitle: lesson.title,
      });
      const discarded = older.length === 0 ? [] : [outbox.record("media.discarded", discardedVideos(older))];
      const recorded = [ready, ...discarded];
      await materials.showVideo(
        { courseId, lessonId, courseVersion: course.version },
        { id: assetId, durationSeconds },
        [
          repository.makeReady(assetId, { durationSeconds, width, height }, clock.now()),
          repository.delete(older.map(({ id }) => id)),
          ...recorded.map(({ statement }) => statement),
        ],
      );
      this.#tell(course.instructorId, { ...row, state: "ready", percent: 100 });
      return recorded.map(({ id }) => id);
    });
    if (events.length > 0) defer(outbox.announce(events));
  }

  async #failed(assetId: string, failure: VideoFailure): Promise<void> {
    const row = await this.#deps.repository.find(assetId);
    if (row !== undefined) await this.#fail(row, failure);
  }

  async #fail(row: VideoRow, failure: VideoFailure): Promise<void> {
    const { repository, courses, outbox, clock, defer } = this.#deps;
    const { courseId, lessonId } = row;
    const { lesson, course } = await courses.mustFindLesson(lessonId);
    const failed = outbox.record("video.failed", {
      userId: course.instructorId,
      courseId,
      lessonId,
      lessonTitle: lesson.title,
    });
    try {
      await repository.commit([repository.fail(row.id, failure, clock.now()), failed.statement]);
    } catch (fault) {
      if (fault instanceof GuardFailedError) return;
      throw fault;
    }
    this.#tell(course.instructorId, { ...row, state: "failed", failure });
    defer(outbox.announce([failed.id]));
  }

  #tell(instructorId: string, row: VideoRow): void {
    const { presenceOf, defer } = this.#deps;
    defer(presenceOf(instructorId).videoChanged({ video: toVideoChange(row) }));
  }
}
