import type { Page } from "../../contract/common.ts";
import type {
  Course,
  CourseStatus,
  CreateCourseBody,
  InstructorCourse,
  UpdateCourseBody,
} from "../../contract/courses/course.ts";
import type { Clock } from "../../platform/clock.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import { GuardFailedError } from "../../platform/db/guarded-batch.ts";
import { toPage } from "../../platform/db/page.ts";
import type { Defer } from "../../platform/defer.ts";
import { newId } from "../../platform/ids.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { MediaRemoval } from "../media/media-removal.service.ts";
import { toCourseCard } from "./course-card.ts";
import { toCourse } from "./course-page.ts";
import type { CourseWrites } from "./course-writes.ts";
import type { CourseRow } from "./course-card.repository.ts";
import type { CoursePageCache } from "./course-page-cache.ts";
import { addressIsFixed, noSuchCourse, unknownCategory } from "./courses.errors.ts";
import type { CourseChanges, CoursesRepository } from "./courses.repository.ts";
import type { CurriculumRepository } from "./curriculum.repository.ts";
import { slugOf, slugWith } from "./slug.ts";

const DELETE_ATTEMPTS = 5;

interface Dependencies {
  courses: CoursesRepository;
  curriculum: CurriculumRepository;
  writes: CourseWrites;
  media: MediaRemoval;
  pageCache: CoursePageCache;
  outbox: Outbox;
  cursors: Cursors;
  clock: Clock;
  defer: Defer;
}

/** The courses of an instructor, from the first draft to the end. */
export class CoursesService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** A draft. Its address comes from the title. */
  async create(instructorId: string, { title, level, language }: CreateCourseBody): Promise<Course> {
    const { courses, clock } = this.#deps;
    const now = clock.now();
    const id = newId();
    const row = {
      id,
      slug: slugOf(title),
      instructorId,
      title,
      level,
      language,
      createdAt: now,
      updatedAt: now,
    };
    try {
      await courses.commit([courses.insert(row)]);
    } catch (fault) {
      if (constraintOf(fault) !== "courses.slug") throw fault;
      await courses.commit([courses.insert({ ...row, slug: slugWith(row.slug, id) })]);
    }
    const made = await courses.find(id);
    if (made === undefined) throw noSuchCourse();
    return toCourse(made, []);
  }

  /** @throws AppError `not_found`, `precondition_failed`, `slug_taken`, `validation_failed` */
  async update(
    target: { userId: string; courseId: string; version: number },
    body: UpdateCourseBody,
  ): Promise<Course> {
    const changes = await this.#changesOf(body);
    return this.#deps.writes.write(target, (course) => {
      if (body.slug !== undefined && body.slug !== course.slug && course.publishedAt !== null)
        throw addressIsFixed();
      return { changes };
    });
  }

  /** Deletes it; a course with people in it is archived instead. @throws AppError `not_found` */
  async remove(userId: string, courseId: string): Promise<void> {
    const { writes } = this.#deps;
    for (let attempt = 0; attempt < DELETE_ATTEMPTS; attempt += 1) {
      const course = await writes.mustOwn(userId, courseId);
      const outcome = course.enrolmentCount > 0 ? "in_use" : await this.#delete(course);
      if (outcome === "deleted") return;
      if (outcome === "in_use") break;
    }
    await writes.write({ userId, courseId }, ({ status }) =>
      status === "archived" ? null : { changes: { status: "archived" } },
    );
  }

  /** `changed`: somebody wrote or enrolled meanwhile, and nothing was deleted. */
  async #delete(course: CourseRow): Promise<"deleted" | "in_use" | "changed"> {
    const { courses, curriculum, media, pageCache, outbox, defer } = this.#deps;
    const { id: courseId, thumbnailKey: key } = course;
    const unused = key === null ? [] : [outbox.record("thumbnail.replaced", { key })];
    const events = [outbox.record("course.changed", { courseId }), ...unused];
    const files = await media.ofCourse(courseId);
    try {
      await courses.commit([
        ...files.statements,
        ...curriculum.deleteAll(courseId),
        courses.delete(course),
        ...events.map(({ statement }) => statement),
      ]);
    } catch (fault) {
      if (fault instanceof GuardFailedError) return "changed";
      if (constraintOf(fault) === "foreign key") return "in_use";
      throw fault;
    }
    defer(outbox.announce([...events.map(({ id }) => id), files.eventId]));
    await pageCache.purge(course);
    return "deleted";
  }

  /** Changed most recently first. */
  async listMine(
    instructorId: string,
    query: { status?: CourseStatus | undefined; limit: number; cursor?: string | undefined },
  ): Promise<Page<InstructorCourse>> {
    const { courses, cursors } = this.#deps;
    const { status, limit } = query;
    const list = `instructor:courses:${instructorId}:${status ?? ""}`;
    const after = await cursors.decode(list, query.cursor);
    return toPage({
      rows: await courses.listByInstructor(instructorId, { status, limit, after }),
      limit,
      list,
      cursors,
      position: ({ course }) => ({ value: course.updatedAt, id: course.id }),
      toItem: (row) => ({
        ...toCourseCard(row),
        status: row.course.status,
        version: row.course.version,
        updatedAt: new Date(row.course.updatedAt).toISOString(),
      }),
    });
  }

  async #changesOf({ category, price, ...body }: UpdateCourseBody): Promise<CourseChanges> {
    const changes: CourseChanges = Object.fromEntries(
      Object.entries(body).filter(([, value]) => value !== undefined),
    );
    if (price !== undefined) {
      changes.priceAmount = price?.amount ?? null;
      changes.priceCurrency = price?.currency ?? null;
    }
    if (category === null) changes.categoryId = null;
    else if (category !== undefined) {
      const categoryId = await this.#deps.courses.findCategoryId(category);
      if (categoryId === undefined) throw unknownCategory();
      changes.categoryId = categoryId;
    }
    return changes;
  }
}
