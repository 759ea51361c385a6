import type { Playback } from "../../contract/media/video.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Principal } from "../../platform/http/platform-env.ts";
import { lessonVideosScope } from "../../platform/storage/media-keys.ts";
import type { SignedPaths } from "../../platform/storage/signed-paths.ts";
import type { StreamUrls } from "../../platform/video/stream-urls.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import type { LessonAccess } from "../courses/lesson-access.service.ts";
import type { UsersService } from "../users/users.service.ts";
import type { CaptionsService } from "./captions.service.ts";
import { noSuchVideo } from "./media.errors.ts";
import type { VideoRow, VideosRepository } from "./videos.repository.ts";

const HOUR_MS = 60 * 60_000;
const LIFE_MS = 4 * HOUR_MS;
/** Addresses stay the same for so long, so that what a browser has kept of a video is found again. */
const WINDOW_MS = HOUR_MS;

interface Dependencies {
  repository: VideosRepository;
  captions: CaptionsService;
  courses: CourseDirectory;
  lessonAccess: LessonAccess;
  users: UsersService;
  signedPaths: SignedPaths;
  /** Null where videos at Cloudflare Stream cannot be played: its key is not set. */
  streamUrls: StreamUrls | null;
  clock: Clock;
}

/** Addresses under which the video of a lesson can be played for a while. */
export class PlaybackService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /**
   * For whoever may open the lesson, at most for four hours. What was issued ends by its expiry; nothing new is issued
   * after a refund, a ban or when the course is taken back.
   * @throws AppError `not_found`, `unauthenticated`, `enrolment_required`, `payment_required`
   */
  async open(lessonId: string, viewer: Principal | null): Promise<Playback> {
    const { repository, captions, courses, lessonAccess, signedPaths, clock } = this.#deps;
    const { lesson, course } = await courses.mustFindLesson(lessonId);
    await lessonAccess.mustMayOpen({ lesson, course }, viewer);
    const video = lesson.videoAssetId === null ? undefined : await repository.find(lesson.videoAssetId);
    if (video?.state !== "ready") throw noSuchVideo();
    const now = clock.now();
    const expiresAt = now - (now % WINDOW_MS) + LIFE_MS;
    const token = await signedPaths.sign(lessonVideosScope({ courseId: course.id, lessonId }), expiresAt);
    const base = `/media/videos/${token}/${course.id}/${lessonId}`;
    const files = await captions.files(lessonId);
    const isPaid = !lesson.isFree && course.priceAmount !== 0 && course.instructorId !== viewer?.userId;
    return {
      videoId: video.id,
      provider: video.provider,
      ...(await this.#addresses(video, base, expiresAt)),
      expiresAt: new Date(expiresAt).toISOString(),
      durationSeconds: video.durationSeconds ?? 0,
      width: video.width,
      height: video.height,
      captions: files.map(({ language, file }) => ({ language, url: `${base}/captions/${file}` })),
      watermark: isPaid && viewer !== null ? await this.#nameOf(viewer.userId) : null,
    };
  }

  async #addresses(video: VideoRow, base: string, expiresAt: number) {
    if (video.provider === "r2") return { hlsUrl: `${base}/${video.id}/hls/master.m3u8`, dashUrl: null };
    const { streamUrls } = this.#deps;
    if (streamUrls === null || video.providerId === null) throw noSuchVideo();
    const { hls, dash } = await streamUrls.of(video.providerId, expiresAt);
    return { hlsUrl: hls, dashUrl: dash };
  }

  async #nameOf(userId: string): Promise<string | null> {
    const cards = await this.#deps.users.findCards([userId]);
    return cards.get(userId)?.displayName ?? null;
  }
}
