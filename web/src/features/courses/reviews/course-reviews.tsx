import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Course } from "../../../../../src/contract/courses/course.ts";
import { reviewsQuery } from "../../../lib/queries/reviews.ts";
import type { ReviewsFilter } from "../../../lib/queries/reviews.ts";
import { useAccount } from "../../../lib/session/use-session.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { classNames } from "../../../ui/class-names.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import type { Standing } from "../use-standing.ts";
import { MyReview } from "./my-review.tsx";
import { RatingBars } from "./rating-bars.tsx";
import { ReviewCard } from "./review-card.tsx";
import { ReviewFilters } from "./review-filters.tsx";

/** What students say; mine first, to write or to change. */
export function CourseReviews({ course, standing }: { course: Course; standing: Standing }) {
  const [filter, setFilter] = useState<ReviewsFilter>({ sort: "newest", rating: null });
  const reviews = useInfiniteQuery(reviewsQuery(course.id, filter));
  const myId = useAccount()?.id;
  const items = reviews.data?.pages.flatMap((page) => page.items) ?? [];
  const isNarrowed = filter.rating !== null;
  return (
    <section id="reviews" aria-labelledby="reviews-title" className="grid scroll-mt-20 gap-6">
      <h2 id="reviews-title" className="text-xl">
        {m.reviews_title()}
      </h2>
      {course.rating.count > 0 ? <RatingBars course={course} /> : null}
      {standing.is === "student" ? <MyReview courseId={course.id} /> : null}
      {course.rating.count > 1 || isNarrowed ? <ReviewFilters filter={filter} onChange={setFilter} /> : null}
      {reviews.isPending ? <Skeleton className="h-40" /> : null}
      {reviews.error ? <ProblemNotice error={reviews.error} onRetry={() => void reviews.refetch()} /> : null}
      {reviews.data && items.length === 0 ? (
        isNarrowed ? (
          <p className="text-muted">{m.reviews_none_with_stars()}</p>
        ) : (
          <EmptyState title={m.reviews_none_title()} text={m.reviews_none_text()} />
        )
      ) : null}
      {items.length > 0 ? (
        <ul className={classNames("divide-y divide-line", reviews.isPlaceholderData && "opacity-60")}>
          {items.map((review) => (
            <ReviewCard
              key={review.id}
              review={review}
              course={course}
              canReply={standing.is === "owner"}
              canReport={standing.is !== "guest" && review.author.id !== myId}
            />
          ))}
        </ul>
      ) : null}
      {reviews.hasNextPage ? (
        <Button
          tone="plain"
          className="justify-self-center"
          isBusy={reviews.isFetchingNextPage}
          onClick={() => void reviews.fetchNextPage()}
        >
          {m.show_more()}
        </Button>
      ) : null}
    </section>
  );
}
