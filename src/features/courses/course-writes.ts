import type { Course } from "../../contract/courses/course.ts";
import type { Clock } from "../../platform/clock.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import { type Guarded, GuardFailedError, type Statement } from "../../platform/db/guarded-batch.ts";
import { contended } from "../../platform/db/contended.ts";
import type { Defer } from "../../platform/defer.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import { toCourse } from "./course-page.ts";
import type { CoursePageCache } from "./course-page-cache.ts";
import type { CardRow, CourseRow } from "./course-card.repository.ts";
import { changedMeanwhile, courseIncomplete, noSuchCourse, slugTaken } from "./courses.errors.ts";
import type { CourseChanges, CoursesRepository } from "./courses.repository.ts";
import type { CurriculumRepository, CurriculumRow } from "./curriculum.repository.ts";
import { missingToPublish } from "./publish-needs.ts";

/** What a write comes to, decided on the course as it stands. */
export interface CourseDecision {
  /** Of the course itself or of the order in it; null when only something with a version of its own changes. */
  changes: CourseChanges | null;
  steps?: readonly (Statement | Guarded)[];
  /** The curriculum as it will be, where sections or lessons go or are emptied. */
  curriculum?: readonly CurriculumRow[];
}

type Decide = (course: CourseRow, curriculum: readonly CurriculumRow[]) => CourseDecision | null;

interface WriteTarget {
  userId: string | null;
  courseId: string;
  version?: number;
}

interface Dependencies {
  courses: CoursesRepository;
  curriculum: CurriculumRepository;
  pageCache: CoursePageCache;
  outbox: Outbox;
  clock: Clock;
  defer: Defer;
}

/**
 * The one way in which a course is changed: read it, decide, then write everything in one batch that fails if the
 * course has changed meanwhile. Then the catalogue learns of it.
 */
export class CourseWrites {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** @throws AppError `not_found`, also for somebody else's course */
  async mustOwn(userId: string, courseId: string): Promise<CourseRow> {
    return (await this.#mustFind(courseId, userId)).course;
  }

  /**
   * With `version`, the write is refused when the course is not at it; without, it is decided again on what somebody
   * else has made of the course. A decision of null changes nothing. `userId` null is for administrators, who own none.
   * @throws AppError `not_found`, `precondition_failed`, `slug_taken`, `course_incomplete` when a published course
   * would lack something, and what `decide` throws
   */
  async write(target: WriteTarget, decide: Decide): Promise<Course> {
    const attempt = () => this.#attempt(target, decide);
    try {
      return await (target.version === undefined ? contended(attempt) : attempt());
    } catch (fault) {
      if (constraintOf(fault) === "courses.slug") throw slugTaken();
      if (fault instanceof GuardFailedError) throw changedMeanwhile();
      throw fault;
    }
  }

  async #attempt({ userId, courseId, version }: WriteTarget, decide: Decide): Promise<Course> {
    const { courses, curriculum, pageCache, clock, defer, outbox } = this.#deps;
    const row = await this.#mustFind(courseId, userId);
    const { course } = row;
    const content = await curriculum.list(courseId);
    if (version !== undefined && course.version !== version) throw changedMeanwhile();
    const decision = decide(course, content);
    if (decision === null) return toCourse(row, content);
    const { changes, steps = [] } = decision;
    const after = { course: { ...course, ...changes }, content: decision.curriculum ?? content };
    mustBeComplete({ before: { course, content }, after });
    const now = clock.now();
    const change = changes === null ? courses.touch(courseId, now) : courses.change(course, changes, now);
    const event = isInCatalogue(course, changes) ? outbox.record("course.changed", { courseId }) : null;
    const announcement = event === null ? [] : [event.statement];
    // Lessons have versions of their own: what two writes leave together is seen in the batch only.
    const stays = after.course.status === "published" && after.content.some(isReady);
    const ready = stays ? [curriculum.mustHaveReadyLesson(courseId)] : [];
    await courses.commit([change, ...steps, ...ready, curriculum.recount(courseId), ...announcement]);
    if (event !== null) defer(outbox.announce([event.id]));
    await pageCache.purge(course);
    return this.#read(courseId);
  }

  async #read(courseId: string): Promise<Course> {
    const row = await this.#mustFind(courseId, null);
    return toCourse(row, await this.#deps.curriculum.list(courseId));
  }

  async #mustFind(courseId: string, userId: string | null): Promise<CardRow> {
    const row = await this.#deps.courses.find(courseId);
    if (row === undefined || (userId !== null && row.course.instructorId !== userId)) throw noSuchCourse();
    return row;
  }
}

/** When only something in the course changes, somebody else may be publishing it at this moment. */
function isInCatalogue(course: CourseRow, changes: CourseChanges | null): boolean {
  return changes === null || course.status === "published" || changes.status === "published";
}

interface CourseState {
  course: CourseRow;
  content: readonly CurriculumRow[];
}

/** What is published has all that publishing asks for, and keeps it; whoever wants less takes it back first. */
function mustBeComplete({ before, after }: { before: CourseState; after: CourseState }): void {
  if (after.course.status !== "published") return;
  const lacked = before.course.status === "published" ? missingOf(before).map(({ path }) => path) : [];
  const missing = missingOf(after).filter(({ path }) => !lacked.includes(path));
  if (missing.length > 0) throw courseIncomplete(missing);
}

function isReady({ lesson }: CurriculumRow): boolean {
  return lesson?.isReady === true;
}

function missingOf({ course, content }: CourseState) {
  return missingToPublish(course, content);
}
