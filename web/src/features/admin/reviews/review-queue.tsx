import { Link } from "@tanstack/react-router";
import type { AdminReview } from "../../../../../src/contract/admin/reviews.ts";
import type { AdminReviewsFilter } from "../../../lib/queries/admin/reviews.ts";
import { m } from "../../../paraglide/messages.js";
import { classNames } from "../../../ui/class-names.ts";
import { StarRow } from "../../../ui/star-row.tsx";
import { Badge } from "../../../ui/badge.tsx";
import { rowMark } from "../list/use-list-keys.ts";
import { When } from "../when.tsx";

interface ReviewQueueProps {
  reviews: readonly AdminReview[];
  filter: AdminReviewsFilter;
  isOld: boolean;
}

export function ReviewQueue({ reviews, filter, isOld }: ReviewQueueProps) {
  return (
    <ol
      aria-label={m.admin_reviews()}
      className={classNames(
        "divide-y divide-line overflow-hidden rounded-control border border-line bg-surface",
        isOld && "opacity-60",
      )}
    >
      {reviews.map((review) => (
        <li key={review.id}>
          <Link
            {...rowMark}
            to="/admin/reviews"
            search={{ ...filter, review: review.id }}
            className="grid gap-0.5 px-4 py-3 -outline-offset-2 hover:bg-sunken data-[status=active]:bg-teal-soft"
          >
            <span className="flex items-center gap-2">
              <StarRow stars={review.rating} />
              {review.watchWord === null ? null : <Badge tone="waiting">{review.watchWord}</Badge>}
              {review.reports.length > 0 ? (
                <Badge tone="bad">{m.admin_review_reports({ count: review.reports.length })}</Badge>
              ) : null}
            </span>
            <span className="line-clamp-2 wrap-anywhere">{review.comment ?? m.admin_review_no_words()}</span>
            <span className="truncate text-sm text-muted">
              <When at={review.updatedAt} /> ·{" "}
              {m.admin_review_by({ name: review.author.displayName, course: review.course.title })}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
