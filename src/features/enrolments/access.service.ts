import type { CourseStatus } from "../../contract/courses/course.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import { newId } from "../../platform/ids.ts";
import { courseNotOpen, enrolmentRequired, paymentRequired } from "./enrolments.errors.ts";
import type { EntitlementOrigin, EntitlementsRepository } from "./entitlements.repository.ts";

interface Dependencies {
  repository: EntitlementsRepository;
  clock: Clock;
}

/** What access to a course depends on. */
export interface Learnable {
  id: string;
  instructorId: string;
  status: CourseStatus;
  priceAmount: number | null;
}

/** The one place that decides who may learn a course: its instructor, and whoever has a live entitlement. */
export class AccessService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** A draft is open to its instructor only; an archived course, to those who have it. */
  async mayLearn(userId: string, course: Learnable): Promise<boolean> {
    if (course.instructorId === userId) return true;
    return course.status !== "draft" && (await this.isEntitled(userId, course.id));
  }

  /** @throws AppError `not_found` (a draft), `enrolment_required` (free), `payment_required` */
  async mustBeAbleToLearn(userId: string, course: Learnable): Promise<void> {
    if (await this.mayLearn(userId, course)) return;
    if (course.status === "draft") throw courseNotOpen();
    throw course.priceAmount === 0 ? enrolmentRequired() : paymentRequired();
  }

  /** Whether something opens the course to this person, whatever the course's own state. */
  async isEntitled(userId: string, courseId: string): Promise<boolean> {
    return (await this.findEntitled(userId, [courseId])).has(courseId);
  }

  /** Those of the courses that something opens to this person. */
  async findEntitled(userId: string, courseIds: readonly string[]): Promise<ReadonlySet<string>> {
    const { repository, clock } = this.#deps;
    return new Set(await repository.listOpen(userId, courseIds, clock.now()));
  }

  /** The write that opens a course (or with a null course, all of them). The same origin grants once. */
  granting(grant: EntitlementOrigin & { endsAt?: number | null }): Statement {
    const now = this.#deps.clock.now();
    const { userId, courseId, source, sourceId, endsAt = null } = grant;
    return this.#deps.repository.insert({
      id: newId(),
      userId,
      courseId,
      source,
      sourceId,
      startsAt: now,
      endsAt,
      revokedAt: null,
      createdAt: now,
    });
  }

  /** The write that keeps open what this origin opened, until then (ms), also after it had ended. */
  prolonging(origin: EntitlementOrigin, endsAt: number): Statement {
    return this.#deps.repository.prolong(origin, endsAt);
  }

  /** The write that opens again what this origin opened before it was taken back. Nothing happens when it never did. */
  restoring(origin: EntitlementOrigin): Statement {
    return this.#deps.repository.restore(origin);
  }

  /** The write that takes back the course, or with a null course the plan, that came from there, for good. Idempotent. */
  revoking(origin: EntitlementOrigin): Statement {
    return this.#deps.repository.revoke(origin, this.#deps.clock.now());
  }
}
