import type { CourseCard } from "../../contract/courses/course.ts";
import type { Guarded, Statement } from "../../platform/db/guarded-batch.ts";
import type { Defer } from "../../platform/defer.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import { toCourseCard } from "./course-card.ts";
import type { CoursePageCache } from "./course-page-cache.ts";
import type { CourseRow } from "./course-card.repository.ts";
import type { CourseDirectoryRepository, LessonRow, RatingChange } from "./course-directory.repository.ts";
import { noSuchCourse, noSuchLesson } from "./courses.errors.ts";

interface Dependencies {
  repository: CourseDirectoryRepository;
  pageCache: CoursePageCache;
  outbox: Outbox;
  defer: Defer;
}

/** What enrolments, progress and reviews ask of courses and keep on them. */
export class CourseDirectory {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** Of every status, by id. */
  async findCards(courseIds: readonly string[]): Promise<ReadonlyMap<string, CourseCard>> {
    if (courseIds.length === 0) return new Map();
    const rows = await this.#deps.repository.findCards(courseIds);
    return new Map(rows.map((row) => [row.course.id, toCourseCard(row)]));
  }

  /** Those of them that are in the catalogue. */
  async findPublishedCards(courseIds: readonly string[]): Promise<ReadonlyMap<string, CourseCard>> {
    if (courseIds.length === 0) return new Map();
    const rows = await this.#deps.repository.findCards(courseIds);
    const published = rows.filter(({ course }) => course.status === "published");
    return new Map(published.map((row) => [row.course.id, toCourseCard(row)]));
  }

  /** Those of them that are drafts, or have become one again: nobody can learn them. */
  async findDrafts(courseIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (courseIds.length === 0) return new Set();
    const rows = await this.#deps.repository.findCards(courseIds);
    return new Set(rows.flatMap(({ course }) => (course.status === "draft" ? [course.id] : [])));
  }

  /** Of every status. @throws AppError `not_found` */
  async mustFindCourse(courseId: string): Promise<CourseRow> {
    const row = await this.#deps.repository.findCourse(courseId);
    if (row === undefined) throw noSuchCourse();
    return row;
  }

  /** A lesson with its course, of every status. @throws AppError `not_found` */
  async mustFindLesson(lessonId: string): Promise<{ lesson: LessonRow; course: CourseRow }> {
    const row = await this.#deps.repository.findLesson(lessonId);
    if (row === undefined) throw noSuchLesson();
    return row;
  }

  /** In the order in which they are taken. */
  async listLessons(courseId: string): Promise<LessonRow[]> {
    return (await this.#deps.repository.listLessons(courseId)).map(({ lesson }) => lesson);
  }

  /** For the batch that enrols, or undoes an enrolment. */
  addEnrolments(courseId: string, by: 1 | -1): Guarded {
    return this.#deps.repository.addEnrolments(courseId, by);
  }

  /** For the batch that changes a visible review. */
  changeRating(change: RatingChange): Statement {
    return this.#deps.repository.changeRating(change);
  }

  /** For every batch that changes what the catalogue shows; `announce` the id after the commit. */
  recordChange(courseId: string): { id: string; statement: Statement } {
    return this.#deps.outbox.record("course.changed", { courseId });
  }

  /** What follows a committed change: the page is read anew, and the catalogue learns of it. */
  async announce(courseId: string, eventIds: readonly string[]): Promise<void> {
    const { outbox, defer } = this.#deps;
    if (eventIds.length === 0) return;
    defer(outbox.announce(eventIds));
    await this.purgePage(courseId);
  }

  /** Forgets the kept page of the course: here at once, elsewhere within a minute. */
  async purgePage(courseId: string): Promise<void> {
    const { repository, pageCache } = this.#deps;
    const course = await repository.findCourse(courseId);
    if (course !== undefined) await pageCache.purge(course);
  }
}
