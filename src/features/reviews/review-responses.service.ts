import type { Review, ReviewReportBody } from "../../contract/courses/reviews.ts";
import type { Clock } from "../../platform/clock.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import { contended } from "../../platform/db/contended.ts";
import type { Defer } from "../../platform/defer.ts";
import { newId } from "../../platform/ids.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import { toReview } from "./review.ts";
import { alreadyReported, noSuchReview, ownReview, watchedReply } from "./reviews.errors.ts";
import type { FoundReview, ReviewsRepository } from "./reviews.repository.ts";
import type { WatchWordsService } from "./watch-words.service.ts";

interface Dependencies {
  repository: ReviewsRepository;
  watchWords: WatchWordsService;
  outbox: Outbox;
  clock: Clock;
  defer: Defer;
}

/** What others do with a review: the instructor answers it, anybody reports it. */
export class ReviewResponsesService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** Stays visible until a moderator decides. @throws AppError `not_found`, `cannot_target_self`, `already_reported` */
  async report(userId: string, id: string, { reason, description }: ReviewReportBody): Promise<void> {
    const { repository, clock } = this.#deps;
    const { review } = await this.#mustBeVisible(id);
    if (review.userId === userId) throw ownReview();
    const report = { reason, description: description ?? null, createdAt: clock.now() };
    const row = { id: newId(), reviewId: id, reporterId: userId, ...report };
    try {
      await repository.commit(repository.report(row));
    } catch (fault) {
      const constraint = constraintOf(fault);
      if (constraint === null) throw fault;
      throw constraint.startsWith("review_reports.") ? alreadyReported() : noSuchReview();
    }
  }

  /**
   * Of the course's instructor; again replaces. The author hears of the first.
   * @throws AppError `not_found`, `validation_failed` for a watched word: a reply has nobody to hold it for
   */
  async reply(userId: string, id: string, text: string): Promise<Review> {
    const { repository, watchWords, outbox, clock, defer } = this.#deps;
    const watchWord = await watchWords.findIn(text);
    if (watchWord !== null) throw watchedReply(watchWord);
    const eventIds = await contended(async () => {
      const { review, course } = await this.#mustBeVisible(id);
      if (course.instructorId !== userId) throw noSuchReview();
      const event = outbox.record("review.replied", {
        userId: review.userId,
        courseTitle: course.title,
        courseSlug: course.slug,
      });
      const reply = repository.reply(review, { reply: text, repliedAt: clock.now() });
      const isFirst = review.reply === null;
      await repository.commit(isFirst ? [reply, event.statement] : [reply]);
      return isFirst ? [event.id] : [];
    });
    if (eventIds.length > 0) defer(outbox.announce(eventIds));
    return toReview(await this.#mustBeVisible(id));
  }

  async #mustBeVisible(id: string): Promise<FoundReview> {
    const found = await this.#deps.repository.find(id);
    if (found?.review.status !== "visible") throw noSuchReview();
    return found;
  }
}
