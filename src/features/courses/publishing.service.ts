import type { Course } from "../../contract/courses/course.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { CourseWrites } from "./course-writes.ts";
import type { CourseRow } from "./course-card.repository.ts";
import { noSuchCourse } from "./courses.errors.ts";
import type { CoursesRepository } from "./courses.repository.ts";
import type { CurriculumRepository } from "./curriculum.repository.ts";

interface Dependencies {
  courses: CoursesRepository;
  curriculum: CurriculumRepository;
  writes: CourseWrites;
  outbox: Outbox;
  clock: Clock;
}

/** When a course is in the catalogue. */
export class PublishingService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** @throws AppError `not_found`, `course_incomplete` with everything that is missing */
  async publish(userId: string, courseId: string): Promise<Course> {
    const { writes, clock } = this.#deps;
    return writes.write({ userId, courseId }, ({ status, publishedAt }) =>
      status === "published"
        ? null
        : { changes: { status: "published", publishedAt: publishedAt ?? clock.now() } },
    );
  }

  /** Back to a draft, which nobody but its instructor sees. @throws AppError `not_found` */
  async unpublish(userId: string, courseId: string): Promise<Course> {
    return this.#deps.writes.write({ userId, courseId }, ({ status }) =>
      status === "draft" ? null : { changes: { status: "draft" } },
    );
  }

  /** Out of the catalogue, and still open to those who take part. @throws AppError `not_found` */
  async archive(userId: string, courseId: string): Promise<Course> {
    return this.#deps.writes.write({ userId, courseId }, ({ status }) =>
      status === "archived" ? null : { changes: { status: "archived" } },
    );
  }

  /**
   * What an administrator does with somebody's course; `also` makes the writes that go with it.
   * @throws AppError `not_found`, also when an unpublished course is to be taken out
   */
  async decide(
    courseId: string,
    decision: { isFeatured: boolean } | { status: "draft" },
    also: (before: CourseRow) => Statement[],
  ): Promise<Course> {
    return this.#deps.writes.write({ userId: null, courseId }, (course) => {
      if ("status" in decision && course.status !== "published") throw noSuchCourse();
      return { changes: decision, steps: also(course) };
    });
  }

  /**
   * What an erasure has to do: nobody answers for the courses any more, so nobody new takes them, and drafts that nobody
   * learns from go.
   */
  async leaving(userId: string): Promise<{ statements: Statement[]; eventIds: string[] }> {
    const { courses, curriculum, outbox, clock } = this.#deps;
    const drafts = await courses.listUnusedDrafts(userId);
    const changes = (await courses.listPublishedIds(userId)).map((courseId) =>
      outbox.record("course.changed", { courseId }),
    );
    const pictures = drafts.flatMap(({ thumbnailKey: key }) =>
      key === null ? [] : [outbox.record("thumbnail.replaced", { key })],
    );
    const events = [...changes, ...pictures];
    return {
      statements: [
        courses.archiveAll(userId, clock.now()),
        ...drafts.flatMap(({ id }) => [...curriculum.deleteAll(id), courses.deleteDraft(id)]),
        ...events.map(({ statement }) => statement),
      ],
      eventIds: events.map(({ id }) => id),
    };
  }
}
