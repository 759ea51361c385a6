import type { AdminReview, DecideReviewBody, reviewQueues } from "../../contract/admin/reviews.ts";
import type { Page, PageQuery } from "../../contract/common.ts";
import { contended } from "../../platform/db/contended.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import { toPage } from "../../platform/db/page.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import { recount } from "./recount.ts";
import type { ModeratedRow, ModerationRepository, ReportRow } from "./moderation.repository.ts";
import { alreadyDecided, noSuchReview, ownReview } from "./reviews.errors.ts";

interface Dependencies {
  repository: ModerationRepository;
  courses: CourseDirectory;
  outbox: Outbox;
  cursors: Cursors;
}

/** What a decision changes, for the audit log. */
export interface ReviewChange {
  before: Pick<ModeratedRow["review"], "status" | "isWaiting" | "watchWord" | "rating">;
  after: Pick<ModeratedRow["review"], "status" | "isWaiting" | "watchWord">;
}

/** The queue of held and reported reviews, and what is decided about them. `audit` makes the line that goes with it. */
export class ReviewModerationService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** Waiting ones with the longest waiting first, others with the last changed first. */
  async list(queue: (typeof reviewQueues)[number], { limit, cursor }: PageQuery): Promise<Page<AdminReview>> {
    const { repository, cursors } = this.#deps;
    const list = `admin:reviews:${queue}`;
    const after = await cursors.decode(list, cursor);
    const rows =
      queue === "waiting"
        ? await repository.listWaiting(limit, after)
        : await repository.listByStatus(queue, limit, after);
    const reports = await this.#reportsOf(rows);
    return toPage({
      rows,
      limit,
      list,
      cursors,
      position: ({ review }) => ({ value: review.updatedAt, id: review.id }),
      toItem: (row) => toAdminReview(row, reports.get(row.review.id) ?? []),
    });
  }

  /** Removing tells the author. @throws AppError `not_found`, `cannot_target_self`, `already_decided` */
  async decide(
    moderatorId: string,
    id: string,
    decision: DecideReviewBody["decision"],
    audit: (change: ReviewChange) => Statement,
  ): Promise<AdminReview> {
    const { repository, courses, outbox } = this.#deps;
    const { courseId, eventIds } = await contended(async () => {
      const { review: before, course } = await this.#mustFind(id);
      if (before.userId === moderatorId) throw ownReview();
      const status = decision === "keep" ? ("visible" as const) : ("removed" as const);
      if (before.status === status && !before.isWaiting) throw alreadyDecided();
      const watchWord = decision === "keep" ? null : before.watchWord;
      const counting = recount(courses, course.id, { before, after: { ...before, status } });
      const { title: courseTitle, slug: courseSlug } = course;
      const removed = outbox.record("review.removed", { userId: before.userId, courseTitle, courseSlug });
      await repository.commit([
        repository.decide(before, { status, watchWord }),
        ...counting.steps,
        ...(decision === "remove" ? [removed.statement] : []),
        audit({ before, after: { status, isWaiting: false, watchWord } }),
      ]);
      const told = decision === "remove" ? [removed.id] : [];
      return { courseId: course.id, eventIds: [...counting.eventIds, ...told] };
    });
    await courses.announce(courseId, eventIds);
    const row = await this.#mustFind(id);
    return toAdminReview(row, (await this.#reportsOf([row])).get(id) ?? []);
  }

  async #mustFind(id: string): Promise<ModeratedRow> {
    const row = await this.#deps.repository.find(id);
    if (row === undefined) throw noSuchReview();
    return row;
  }

  async #reportsOf(rows: readonly ModeratedRow[]): Promise<ReadonlyMap<string, ReportRow[]>> {
    if (rows.length === 0) return new Map();
    const reports = await this.#deps.repository.listReports(rows.map(({ review }) => review.id));
    return Map.groupBy(reports, ({ reviewId }) => reviewId);
  }
}

function toAdminReview({ review, author, course }: ModeratedRow, reports: readonly ReportRow[]): AdminReview {
  return {
    id: review.id,
    course,
    author,
    rating: review.rating,
    comment: review.comment,
    reply: review.reply,
    status: review.status,
    watchWord: review.watchWord,
    reports: reports.map(({ reason, description, createdAt }) => ({
      reason,
      description,
      createdAt: new Date(createdAt).toISOString(),
    })),
    createdAt: new Date(review.createdAt).toISOString(),
    updatedAt: new Date(review.updatedAt).toISOString(),
  };
}
