import { ModerationRepository } from "../features/reviews/moderation.repository.ts";
import { ReviewModerationService } from "../features/reviews/moderation.service.ts";
import { ReviewResponsesService } from "../features/reviews/review-responses.service.ts";
import { ReviewsRepository } from "../features/reviews/reviews.repository.ts";
import { ReviewsService } from "../features/reviews/reviews.service.ts";
import { WatchWordsRepository } from "../features/reviews/watch-words.repository.ts";
import { WatchWordsService } from "../features/reviews/watch-words.service.ts";
import type { Learning } from "./learning.ts";
import type { Platform } from "./platform.ts";

/** What learners say of courses, and who looks at it. */
export function createReviews({ platform, learning }: { platform: Platform; learning: Learning }) {
  const { clock, db } = platform;
  const parts = { ...platform, courses: learning.courseDirectory, enrolments: learning.enrolments };
  const repository = new ReviewsRepository(db);
  const watchWords = new WatchWordsService({ repository: new WatchWordsRepository(db), clock });
  return {
    reviewModeration: new ReviewModerationService({ ...parts, repository: new ModerationRepository(db) }),
    reviewResponses: new ReviewResponsesService({ ...parts, repository, watchWords }),
    reviews: new ReviewsService({ ...parts, repository, watchWords }),
    watchWords,
  };
}

export type Reviews = ReturnType<typeof createReviews>;
