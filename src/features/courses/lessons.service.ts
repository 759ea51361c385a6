import type { Lesson, UpdateLessonBody } from "../../contract/courses/curriculum.ts";
import type { Attachment } from "../../contract/media/attachment.ts";
import { readingSeconds, wordCount } from "../../contract/courses/article-reading.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Principal } from "../../platform/http/platform-env.ts";
import type { LessonFiles } from "../media/lesson-files.service.ts";
import { articleHtml } from "./article-html.ts";
import { toOutline } from "./course-page.ts";
import type { CourseWrites } from "./course-writes.ts";
import { changedMeanwhile, noSuchLesson, notAnArticle } from "./courses.errors.ts";
import type { CurriculumRepository } from "./curriculum.repository.ts";
import type { LessonAccess } from "./lesson-access.service.ts";

type FoundLesson = NonNullable<Awaited<ReturnType<CurriculumRepository["findLesson"]>>>;

interface Dependencies {
  curriculum: CurriculumRepository;
  writes: CourseWrites;
  lessonAccess: LessonAccess;
  attachments: LessonFiles;
  clock: Clock;
}

/** What is in a lesson. */
export class LessonsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** @throws AppError `not_found`, `unauthenticated`, `enrolment_required`, `payment_required` */
  async read(lessonId: string, viewer: Principal | null): Promise<{ lesson: Lesson; isOwn: boolean }> {
    const found = await this.#deps.curriculum.findLesson(lessonId);
    if (found === undefined) throw noSuchLesson();
    await this.#deps.lessonAccess.mustMayOpen(found, viewer);
    const files = await this.#deps.attachments.list(lessonId);
    return { lesson: toLesson(found, files), isOwn: found.course.instructorId === viewer?.userId };
  }

  /** @throws AppError `not_found`, `precondition_failed`, `validation_failed` for an article in another lesson */
  async update(
    target: { userId: string; lessonId: string; version: number },
    body: UpdateLessonBody,
  ): Promise<Lesson> {
    const { curriculum, writes, clock } = this.#deps;
    const { userId, lessonId, version } = target;
    const found = await curriculum.findLesson(lessonId);
    if (found?.course.instructorId !== userId) throw noSuchLesson();
    const { article, title, isFree } = body;
    if (article !== undefined && found.lesson.type !== "article") throw notAnArticle();
    const seconds = article === undefined ? null : readingSeconds(wordCount(article));
    const changes = {
      ...(title === undefined ? {} : { title }),
      ...(isFree === undefined ? {} : { isFree }),
      ...(seconds === null ? {} : { durationSeconds: seconds, isReady: seconds > 0 }),
    };
    await writes.write({ userId, courseId: found.course.id }, (_, rows) => {
      const current = rows.find(({ lesson }) => lesson?.id === lessonId)?.lesson;
      if (current === undefined || current === null) throw noSuchLesson();
      if (current.version !== version) throw changedMeanwhile();
      const change = curriculum.changeLesson({ id: lessonId, version }, changes, clock.now());
      const words = article === undefined ? [] : [curriculum.putArticle(lessonId, article)];
      const after = rows.map(({ section, lesson }) =>
        lesson?.id === lessonId ? { section, lesson: { ...lesson, ...changes } } : { section, lesson },
      );
      return { changes: null, steps: [change, ...words], curriculum: after };
    });
    const changed = await curriculum.findLesson(lessonId);
    if (changed === undefined) throw noSuchLesson();
    return toLesson(changed, await this.#deps.attachments.list(lessonId));
  }
}

function toLesson({ lesson, course, document }: FoundLesson, attachments: Attachment[]): Lesson {
  return {
    ...toOutline(lesson),
    courseId: course.id,
    article: document === null ? null : { document, html: articleHtml(document) },
    hasVideo: lesson.videoAssetId !== null,
    attachments,
    updatedAt: new Date(lesson.updatedAt).toISOString(),
  };
}
