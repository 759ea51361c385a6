import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import type { MyReview as Mine } from "../../../../../src/contract/courses/reviews.ts";
import { deleteReview, myReviewQuery } from "../../../lib/queries/reviews.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StarRow } from "../../../ui/star-row.tsx";
import { ReviewForm } from "./review-form.tsx";
import { useMyReviewChanged } from "./use-my-review-changed.ts";

/** My own review: to write, to read in whatever state it is, to change, to take back. */
export function MyReview({ courseId }: { courseId: string }) {
  const { data: mine, error, refetch } = useQuery(myReviewQuery(courseId));
  const [isEditing, setEditing] = useState(false);
  const stop = () => setEditing(false);
  return (
    <Card aria-labelledby="my-review" className="grid gap-4">
      <h3 id="my-review" className="text-lg">
        {mine ? m.review_yours() : m.review_write()}
      </h3>
      {error && mine === undefined ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : mine === undefined ? (
        <Skeleton className="h-24" />
      ) : mine === null ? (
        <ReviewForm courseId={courseId} review={null} />
      ) : isEditing ? (
        <ReviewForm courseId={courseId} review={mine} onClose={stop} />
      ) : (
        <WrittenReview courseId={courseId} mine={mine} onEdit={() => setEditing(true)} />
      )}
    </Card>
  );
}

function WrittenReview({ courseId, mine, onEdit }: { courseId: string; mine: Mine; onEdit: () => void }) {
  const changed = useMyReviewChanged(courseId);
  const [isAsking, setAsking] = useState(false);
  const deleting = useMutation({
    mutationFn: () => deleteReview(courseId),
    onSuccess: async () => {
      toast(m.review_deleted());
      await changed(null);
    },
  });
  return (
    <>
      <p>
        <StarRow stars={mine.rating} />
      </p>
      {mine.comment === null ? null : (
        <p className="readable whitespace-pre-line wrap-anywhere">{mine.comment}</p>
      )}
      {mine.status === "held" ? <Notice tone="warning">{m.review_held()}</Notice> : null}
      {mine.status === "removed" ? <Notice tone="warning">{m.review_removed()}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        {mine.status === "removed" ? null : (
          <Button tone="plain" size="sm" onClick={onEdit}>
            {m.review_edit()}
          </Button>
        )}
        <Button tone="dangerQuiet" size="sm" onClick={() => setAsking(true)}>
          {m.review_delete()}
        </Button>
      </div>
      {isAsking ? (
        <ConfirmDialog
          title={m.review_delete_title()}
          text={m.review_delete_text()}
          confirm={m.review_delete()}
          isBusy={deleting.isPending}
          error={deleting.error}
          onConfirm={() => deleting.mutate()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
