import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import type { MyReview, ReviewBody } from "../../../../../src/contract/courses/reviews.ts";
import { dropDraft, keepDraft, readDraft } from "../../../lib/forms/draft.ts";
import { saveReview } from "../../../lib/queries/reviews.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { TextArea } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Stars } from "../../../ui/stars.tsx";
import { starWords } from "./star-words.ts";
import { useMyReviewChanged } from "./use-my-review-changed.ts";

interface ReviewFormProps {
  courseId: string;
  /** Null for a new one. */
  review: MyReview | null;
  onClose?: () => void;
}

const maxCharacters = 2000;

/** Stars, and words for who has some. What was typed survives a reload and a failure. */
export function ReviewForm({ courseId, review, onClose }: ReviewFormProps) {
  const changed = useMyReviewChanged(courseId);
  const draft = `review.${courseId}`;
  const [rating, setRating] = useState(review?.rating ?? null);
  const [comment, setComment] = useState(() => readDraft(draft)["comment"] ?? review?.comment ?? "");
  const [isTried, setTried] = useState(false);
  const saving = useMutation({
    mutationFn: (body: ReviewBody) => saveReview(courseId, body),
    onSuccess: async (saved) => {
      dropDraft(draft);
      toast(m.review_sent());
      onClose?.();
      await changed(saved);
    },
  });

  function send(): void {
    setTried(true);
    if (rating === null || saving.isPending) return;
    const words = comment.trim();
    saving.mutate({ rating, comment: words === "" ? null : words });
  }

  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div>
        <Stars legend={m.review_stars()} value={rating} onChange={setRating} words={starWords} />
        {isTried && rating === null ? (
          <p role="alert" className="text-sm text-danger">
            {m.review_choose_stars()}
          </p>
        ) : null}
      </div>
      <Field label={m.review_comment()} optionalNote={m.optional()} hint={m.review_comment_hint()}>
        {(control) => (
          <TextArea
            {...control}
            value={comment}
            maxLength={maxCharacters}
            onChange={({ target }) => {
              setComment(target.value);
              keepDraft(draft, { comment: target.value });
            }}
          />
        )}
      </Field>
      {saving.error ? <ProblemNotice error={saving.error} kept={m.form_kept()} /> : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" isBusy={saving.isPending}>
          {review === null ? m.review_send() : m.save()}
        </Button>
        {onClose ? (
          <Button
            tone="plain"
            onClick={() => {
              dropDraft(draft);
              onClose();
            }}
          >
            {m.cancel()}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
