import type { LessonMedia } from "../../contract/media/lesson-media.ts";
import type { VideoProviderName } from "../../contract/media/video.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import type { CaptionsService } from "./captions.service.ts";
import type { LessonFiles } from "./lesson-files.service.ts";
import { mustTeachLesson } from "./must-teach.ts";
import { videoRules } from "./upload-rules.ts";
import type { UploadsService } from "./uploads.service.ts";
import { toVideoAsset } from "./video-view.ts";
import type { VideosService } from "./videos.service.ts";

interface Dependencies {
  courses: CourseDirectory;
  videos: VideosService;
  uploads: UploadsService;
  captions: CaptionsService;
  lessonFiles: LessonFiles;
  provider: VideoProviderName;
}

/** Everything of a lesson beside its words, for who teaches it. */
export class LessonMediaService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** @throws AppError `not_found` */
  async read(userId: string, lessonId: string): Promise<LessonMedia> {
    const { courses, videos, uploads, captions, lessonFiles, provider } = this.#deps;
    const { lesson } = await mustTeachLesson(courses, userId, lessonId);
    const [{ video, next }, open, captionList, attachments] = await Promise.all([
      videos.ofLesson(lesson),
      uploads.listOpen(lessonId),
      captions.list(lessonId),
      lessonFiles.list(lessonId),
    ]);
    return {
      rules: videoRules(provider),
      video: video === null ? null : toVideoAsset(video),
      next: next === null ? null : toVideoAsset(next),
      uploads: open,
      captions: captionList,
      attachments,
    };
  }
}
