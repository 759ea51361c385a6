import type { Page } from "../../contract/common.ts";
import type { MyReview, Review, ReviewBody, ReviewListQuery } from "../../contract/courses/reviews.ts";
import { isPermitted } from "../../contract/permissions.ts";
import type { Clock } from "../../platform/clock.ts";
import { contended } from "../../platform/db/contended.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import { toPage } from "../../platform/db/page.ts";
import { newId } from "../../platform/ids.ts";
import type { Principal } from "../../platform/http/platform-env.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import type { EnrolmentsService } from "../enrolments/enrolments.service.ts";
import { recount } from "./recount.ts";
import { toReview } from "./review.ts";
import { toPosition } from "./review-order.ts";
import { noSuchCourse, notReviewed } from "./reviews.errors.ts";
import type { ReviewRow, ReviewsRepository } from "./reviews.repository.ts";
import type { WatchWordsService } from "./watch-words.service.ts";

interface Dependencies {
  repository: ReviewsRepository;
  watchWords: WatchWordsService;
  courses: CourseDirectory;
  enrolments: EnrolmentsService;
  cursors: Cursors;
  clock: Clock;
}

/** What students say of courses. The stars of a course follow in the same batch, so they are exact at any moment. */
export class ReviewsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** Visible ones. @throws AppError `not_found`, also for somebody else's draft */
  async list(
    courseId: string,
    query: ReviewListQuery,
    viewer: Pick<Principal, "userId" | "role" | "hasSecondFactor"> | null,
  ): Promise<Page<Review>> {
    const { repository, courses, cursors } = this.#deps;
    const { sort, rating, limit } = query;
    const list = `reviews:${courseId}:${sort}:${rating ?? ""}`;
    const after = await cursors.decode(list, query.cursor);
    const { status, instructorId } = await courses.mustFindCourse(courseId);
    const isAdministrator = viewer !== null && isPermitted(viewer, "admin:read");
    if (status === "draft" && viewer?.userId !== instructorId && !isAdministrator) throw noSuchCourse();
    return toPage({
      rows: await repository.list(courseId, { sort, rating }, limit, after),
      limit,
      list,
      cursors,
      position: ({ review }) => toPosition(sort, review),
      toItem: toReview,
    });
  }

  /** @throws AppError `not_found`, `own_course`, `enrolment_required` */
  async getMine(userId: string, courseId: string): Promise<MyReview> {
    await this.#mustBeEnrolled(userId, courseId);
    const mine = await this.#deps.repository.findMine(courseId, userId);
    if (mine === undefined || isWithdrawn(mine)) throw notReviewed();
    return this.#toMine(mine);
  }

  /** Writes it, or writes it anew. @throws AppError `not_found`, `own_course`, `enrolment_required` */
  async write(userId: string, courseId: string, body: ReviewBody): Promise<MyReview> {
    const { repository, courses, clock } = this.#deps;
    await this.#mustBeEnrolled(userId, courseId);
    const comment = body.comment === "" ? null : body.comment;
    const { review, eventIds } = await contended(async () => {
      const before = await repository.findMine(courseId, userId);
      const now = clock.now();
      const verdict = await this.#judge(comment, before);
      const blank = { id: newId(), courseId, userId, reply: null, repliedAt: null, createdAt: now };
      const after: ReviewRow = {
        ...blank,
        ...before,
        ...verdict,
        rating: body.rating,
        comment,
        isWaiting: verdict.status === "held",
        updatedAt: now,
      };
      const counting = recount(courses, courseId, { before, after });
      const writing = before === undefined ? repository.insert(after) : repository.rewrite(before, after);
      await repository.commit([writing, ...counting.steps]);
      return { review: after, eventIds: counting.eventIds };
    });
    await courses.announce(courseId, eventIds);
    return this.#toMine(review);
  }

  /**
   * Idempotent. Of what waits for a moderator, or was taken away by one, the row stays without its words: writing afresh
   * gets around neither reports nor a decision.
   * @throws AppError `not_found`, `own_course`, `enrolment_required`
   */
  async remove(userId: string, courseId: string): Promise<void> {
    const { repository, courses } = this.#deps;
    await this.#mustBeEnrolled(userId, courseId);
    const eventIds = await contended(async () => {
      const before = await repository.findMine(courseId, userId);
      if (before === undefined) return [];
      const leavesTrace = before.isWaiting || isTaken(before);
      const counting = recount(courses, courseId, { before, after: undefined });
      const steps = leavesTrace ? [repository.withdraw(before)] : repository.delete(before);
      await repository.commit([...steps, ...counting.steps]);
      return counting.eventIds;
    });
    await courses.announce(courseId, eventIds);
  }

  /** What an erasure has to do before the person's reviews go: the stars of the courses stay right, replies go too. */
  async leaving(userId: string): Promise<{ statements: Statement[]; eventIds: string[] }> {
    const { repository, courses } = this.#deps;
    const changes = (await repository.listCountedCourses(userId)).map((id) => courses.recordChange(id));
    return {
      statements: [
        repository.uncount(userId),
        repository.takeReplies(userId),
        ...changes.map(({ statement }) => statement),
      ],
      eventIds: changes.map(({ id }) => id),
    };
  }

  /**
   * A watch word holds it. What a moderator has taken away waits for one, however it is written now; what one has seen
   * and kept stays as long as its words do.
   */
  async #judge(
    comment: string | null,
    before: ReviewRow | undefined,
  ): Promise<Pick<ReviewRow, "status" | "watchWord">> {
    const isKept = before?.status === "visible" && before.comment === comment;
    const watchWord = comment === null || isKept ? null : await this.#deps.watchWords.findIn(comment);
    const wasTaken = before !== undefined && isTaken(before);
    return {
      status: watchWord !== null || wasTaken ? "held" : "visible",
      watchWord: wasTaken ? null : watchWord,
    };
  }

  async #mustBeEnrolled(userId: string, courseId: string): Promise<void> {
    const { courses, enrolments } = this.#deps;
    await enrolments.mustBeEnrolled(userId, await courses.mustFindCourse(courseId));
  }

  async #toMine(review: ReviewRow): Promise<MyReview> {
    const author = await this.#deps.repository.findAuthor(review.userId);
    if (author === undefined) throw notReviewed();
    return { ...toReview({ review, author }), status: review.status };
  }
}

/** A moderator has removed it, or it waits for one again after that. */
function isTaken({ status, watchWord }: ReviewRow): boolean {
  return status === "removed" || (status === "held" && watchWord === null);
}

/** Its author has deleted it; what is left remembers that a moderator had something to say. */
function isWithdrawn({ status, comment }: ReviewRow): boolean {
  return status === "removed" && comment === null;
}
