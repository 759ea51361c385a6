import { useState } from "react";
import type { Course } from "../../../../../src/contract/courses/course.ts";
import type { Review } from "../../../../../src/contract/courses/reviews.ts";
import { dateText } from "../../../lib/text/dates.ts";
import { m } from "../../../paraglide/messages.js";
import { Avatar } from "../../../ui/avatar.tsx";
import { Button } from "../../../ui/button.tsx";
import { StarRow } from "../../../ui/star-row.tsx";
import { ReplyForm } from "./reply-form.tsx";
import { ReportReviewDialog } from "./report-review-dialog.tsx";

interface ReviewCardProps {
  review: Review;
  course: Pick<Course, "id" | "instructor">;
  canReply: boolean;
  canReport: boolean;
}

export function ReviewCard({ review, course, canReply, canReport }: ReviewCardProps) {
  const [open, setOpen] = useState<"reply" | "report" | null>(null);
  const { author, reply } = review;
  const close = () => setOpen(null);
  return (
    <li className="grid gap-3 py-5 first:pt-0">
      <div className="flex items-center gap-3">
        <Avatar name={author.displayName} url={author.avatarUrl} className="size-10" />
        <div className="min-w-0">
          <p className="truncate font-semibold">{author.displayName}</p>
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
            <StarRow stars={review.rating} />
            <span>
              {dateText(new Date(review.updatedAt))}
              {review.updatedAt === review.createdAt ? null : ` · ${m.review_edited()}`}
            </span>
          </p>
        </div>
      </div>
      {review.comment === null ? null : (
        <p className="readable whitespace-pre-line wrap-anywhere">{review.comment}</p>
      )}
      {reply && open !== "reply" ? (
        <div className="readable rounded-control bg-sunken px-4 py-3">
          <p className="text-sm text-muted">{m.review_reply_of({ name: course.instructor.displayName })}</p>
          <p className="whitespace-pre-line wrap-anywhere">{reply.text}</p>
        </div>
      ) : null}
      {open === "reply" ? <ReplyForm review={review} courseId={course.id} onClose={close} /> : null}
      <div className="-ms-3.5 flex gap-1 empty:hidden">
        {canReply && open !== "reply" ? (
          <Button tone="quiet" size="sm" onClick={() => setOpen("reply")}>
            {reply ? m.review_reply_edit() : m.review_reply()}
          </Button>
        ) : null}
        {canReport ? (
          <Button
            tone="quiet"
            size="sm"
            className="text-muted"
            aria-label={m.review_report_of({ name: author.displayName })}
            onClick={() => setOpen("report")}
          >
            {m.review_report()}
          </Button>
        ) : null}
      </div>
      {open === "report" ? (
        <ReportReviewDialog reviewId={review.id} name={author.displayName} onClose={close} />
      ) : null}
    </li>
  );
}
