import { type Captions, MAX_CAPTION_LANGUAGES, type PutCaptionsBody } from "../../contract/media/captions.ts";
import { parseWebVtt, writeWebVtt } from "../../contract/media/web-vtt.ts";
import type { Clock } from "../../platform/clock.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import { captionsKey } from "../../platform/storage/media-keys.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import type { CaptionsRepository, CaptionsRow } from "./captions.repository.ts";
import { captionsUnreadable, noSuchCaptions, noSuchLesson, tooManyCaptions } from "./media.errors.ts";
import { mustTeachLesson } from "./must-teach.ts";

interface Dependencies {
  repository: CaptionsRepository;
  bucket: R2Bucket;
  courses: CourseDirectory;
  clock: Clock;
}

/** Words to videos: read, stripped of all but their text and times, and written anew. */
export class CaptionsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** By language. */
  async list(lessonId: string): Promise<Captions[]> {
    return (await this.#deps.repository.list(lessonId)).map(toCaptions);
  }

  /** Replaces those of the same language. @throws AppError `not_found`, `captions_unreadable`, `media_limit_reached` */
  async put(userId: string, lessonId: string, { language, text }: PutCaptionsBody): Promise<Captions> {
    const { repository, bucket, courses, clock } = this.#deps;
    const { course } = await mustTeachLesson(courses, userId, lessonId);
    const parsed = parseWebVtt(text);
    if ("problem" in parsed) throw captionsUnreadable(parsed.problem);
    const known = await repository.list(lessonId);
    const before = known.find((row) => row.language === language);
    if (before === undefined && known.length >= MAX_CAPTION_LANGUAGES) {
      throw tooManyCaptions(MAX_CAPTION_LANGUAGES);
    }
    const place = { courseId: course.id, lessonId, language };
    // Two within a millisecond must not share an address that is kept for good.
    const version = Math.max(clock.now(), (before?.version ?? 0) + 1);
    const row: CaptionsRow = { lessonId, language, version, cueCount: parsed.cues.length };
    await bucket.put(captionsKey({ ...place, version }), writeWebVtt(parsed.cues), {
      httpMetadata: { contentType: "text/vtt; charset=utf-8" },
    });
    try {
      await repository.put(row);
    } catch (fault) {
      if (constraintOf(fault) !== "foreign key") throw fault;
      // The lesson went while its words were written.
      await bucket.delete(captionsKey({ ...place, version }));
      throw noSuchLesson();
    }
    if (before !== undefined) await bucket.delete(captionsKey({ ...place, version: before.version }));
    return toCaptions(row);
  }

  /** @throws AppError `not_found` */
  async remove(userId: string, lessonId: string, language: string): Promise<void> {
    const { repository, bucket, courses } = this.#deps;
    const { course } = await mustTeachLesson(courses, userId, lessonId);
    const row = await repository.delete(lessonId, language);
    if (row === undefined) throw noSuchCaptions();
    await bucket.delete(captionsKey({ courseId: course.id, lessonId, language, version: row.version }));
  }

  /** Names of the files that are shown, by language. */
  async files(lessonId: string): Promise<{ language: string; file: string }[]> {
    const rows = await this.#deps.repository.list(lessonId);
    return rows.map(({ language, version }) => ({ language, file: `${language}.${version}.vtt` }));
  }
}

function toCaptions({ language, cueCount, version }: CaptionsRow): Captions {
  return { language, cueCount, updatedAt: new Date(version).toISOString() };
}
