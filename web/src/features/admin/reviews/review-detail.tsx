import { Link } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useEffect, useRef } from "react";
import type { AdminReview } from "../../../../../src/contract/admin/reviews.ts";
import { reviewReasonName } from "../../../lib/text/review-reason.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { StarRow } from "../../../ui/star-row.tsx";
import { Badge } from "../../../ui/badge.tsx";
import { adminLink } from "../person-link.tsx";
import { Section } from "../section.tsx";
import { When } from "../when.tsx";
import { ReviewDecision } from "./review-decision.tsx";

interface ReviewDetailProps {
  review: AdminReview;
  onClose: () => void;
  onDecided: () => void;
}

/** A review with why it is looked at, and the decision below it. */
export function ReviewDetail({ review, onClose, onDecided }: ReviewDetailProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { author, course } = review;
  return (
    <article aria-labelledby="review-title" className="grid min-w-0 gap-5">
      <Button tone="quiet" size="sm" className="-ms-3.5 justify-self-start xl:hidden" onClick={onClose}>
        <ArrowLeft aria-hidden="true" className="size-4 rtl:rotate-180" />
        {m.admin_back_to_list()}
      </Button>
      <header className="grid gap-1">
        <h2 ref={heading} id="review-title" tabIndex={-1} className="text-xl outline-none">
          {m.admin_review_by({ name: author.displayName, course: course.title })}
        </h2>
        <p className="flex flex-wrap items-center gap-x-4 text-sm">
          <StarRow stars={review.rating} />
          <When at={review.updatedAt} />
          <Link to="/admin/users/$userId" params={{ userId: author.id }} className={adminLink}>
            {author.displayName}
          </Link>
          <Link to="/courses/$slug" params={{ slug: course.slug }} className={adminLink}>
            {course.title}
          </Link>
        </p>
        {review.watchWord === null ? null : (
          <p>
            <Badge tone="waiting">{m.admin_review_held_by({ word: review.watchWord })}</Badge>
          </p>
        )}
      </header>
      <p className="readable rounded-control border border-line bg-surface p-4 whitespace-pre-line wrap-anywhere">
        {review.comment ?? m.admin_review_no_words()}
      </p>
      {review.reply === null ? null : (
        <Section title={m.admin_review_reply()}>
          <p className="readable whitespace-pre-line wrap-anywhere">{review.reply}</p>
        </Section>
      )}
      {review.reports.length > 0 ? (
        <Section title={m.admin_review_reports({ count: review.reports.length })}>
          <ul className="grid gap-2 text-sm">
            {review.reports.map((report, index) => (
              <li key={index}>
                <span className="font-semibold">{reviewReasonName(report.reason)}</span> ·{" "}
                <When at={report.createdAt} />
                {report.description === null ? null : (
                  <span className="block whitespace-pre-line wrap-anywhere">{report.description}</span>
                )}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <ReviewDecision review={review} onDecided={onDecided} />
    </article>
  );
}
