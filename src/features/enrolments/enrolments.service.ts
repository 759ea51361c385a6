import type { Enrolment } from "../../contract/courses/learning.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Position } from "../../platform/db/cursor.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import { type Guarded, GuardFailedError, type Statement } from "../../platform/db/guarded-batch.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import type { AccessService, Learnable } from "./access.service.ts";
import { courseNotOpen, enrolmentRequired, ownCourse, paymentRequired } from "./enrolments.errors.ts";
import type {
  Activity,
  EnrolmentRow,
  EnrolmentsRepository,
  MyEnrolmentRow,
} from "./enrolments.repository.ts";

interface Dependencies {
  repository: EnrolmentsRepository;
  access: AccessService;
  courses: CourseDirectory;
  outbox: Outbox;
  clock: Clock;
}

/** Who takes part in which course. */
export class EnrolmentsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /**
   * Repeating it, even at the same moment, enrols and counts once.
   * @throws AppError `not_found`, `own_course`, `payment_required`
   */
  async enrol(userId: string, courseId: string): Promise<{ enrolment: Enrolment; isNew: boolean }> {
    const { repository, access, courses } = this.#deps;
    const course = await courses.mustFindCourse(courseId);
    if (course.instructorId === userId) throw ownCourse();
    const [known, isEntitled] = await Promise.all([
      repository.find(userId, courseId),
      access.isEntitled(userId, courseId),
    ]);
    if (known !== undefined && isEntitled) return { enrolment: toEnrolment(known), isNew: false };
    // An archived course stays open to those who have it, as when it was archived while they paid.
    if (course.status !== "published" && !(isEntitled && course.status === "archived")) throw courseNotOpen();
    if (!isEntitled && course.priceAmount !== 0) throw paymentRequired();
    const granting = access.granting({ userId, courseId, source: "free", sourceId: "" });
    if (known !== undefined) {
      await repository.commit([granting]);
      return { enrolment: toEnrolment(known), isNew: false };
    }
    return this.#insert(userId, courseId, isEntitled ? [] : [granting]);
  }

  async find(userId: string, courseId: string): Promise<EnrolmentRow | undefined> {
    return this.#deps.repository.find(userId, courseId);
  }

  /** @throws AppError `own_course`, `not_found` (a draft), `enrolment_required` */
  async mustBeEnrolled(userId: string, course: Learnable): Promise<EnrolmentRow> {
    if (course.instructorId === userId) throw ownCourse();
    const row = await this.#deps.repository.find(userId, course.id);
    if (row === undefined) throw course.status === "draft" ? courseNotOpen() : enrolmentRequired();
    return row;
  }

  /** The last active first, one more than asked for when there are more. */
  async listMine(userId: string, limit: number, after: Position | null): Promise<MyEnrolmentRow[]> {
    return this.#deps.repository.listMine(userId, limit, after);
  }

  /** How many take part, did something since then, and have completed the course. */
  async countStudents(courseId: string, activeSince: number) {
    return this.#deps.repository.countStudents(courseId, activeSince);
  }

  /** For the batch that stores progress; it fails when the person takes part no more. */
  recordActivity(activity: Omit<Activity, "now">): Guarded {
    return this.#deps.repository.recordActivity({ ...activity, now: this.#deps.clock.now() });
  }

  /** What an erasure has to do before the person's enrolments go: the counts of the courses stay right. */
  async leaving(userId: string): Promise<{ statements: Statement[]; eventIds: string[] }> {
    const { repository, courses } = this.#deps;
    const changes = (await repository.listCourseIds(userId)).map((id) => courses.recordChange(id));
    return {
      statements: [repository.uncount(userId), ...changes.map(({ statement }) => statement)],
      eventIds: changes.map(({ id }) => id),
    };
  }

  async #insert(
    userId: string,
    courseId: string,
    granting: readonly Statement[],
  ): Promise<{ enrolment: Enrolment; isNew: boolean }> {
    const { repository, courses, clock } = this.#deps;
    const now = clock.now();
    const row: EnrolmentRow = {
      userId,
      courseId,
      enrolledAt: now,
      lastActiveAt: now,
      lastLessonId: null,
      completedLessons: 0,
      completedAt: null,
    };
    const changed = courses.recordChange(courseId);
    try {
      await repository.commit([
        repository.insert(row),
        ...granting,
        courses.addEnrolments(courseId, 1),
        changed.statement,
      ]);
    } catch (fault) {
      // The course was deleted at this moment.
      if (constraintOf(fault) === "foreign key") throw courseNotOpen();
      if (!(fault instanceof GuardFailedError)) throw fault;
      const first = await repository.find(userId, courseId);
      if (first === undefined) throw courseNotOpen();
      return { enrolment: toEnrolment(first), isNew: false };
    }
    await courses.announce(courseId, [changed.id]);
    return { enrolment: toEnrolment(row), isNew: true };
  }
}

function toEnrolment({ courseId, enrolledAt }: EnrolmentRow): Enrolment {
  return { courseId, enrolledAt: new Date(enrolledAt).toISOString() };
}
