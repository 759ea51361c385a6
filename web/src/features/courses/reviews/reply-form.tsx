import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { replyBodySchema } from "../../../../../src/contract/courses/reviews.ts";
import type { Review } from "../../../../../src/contract/courses/reviews.ts";
import { replyToReview, reviewsKey } from "../../../lib/queries/reviews.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { TextArea } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";

interface ReplyFormProps {
  review: Review;
  courseId: string;
  onClose: () => void;
}

/** The instructor's answer to a review; a later one takes its place. */
export function ReplyForm({ review, courseId, onClose }: ReplyFormProps) {
  const queries = useQueryClient();
  const [text, setText] = useState(review.reply?.text ?? "");
  const [isTried, setTried] = useState(false);
  const read = replyBodySchema.safeParse({ text });
  const replying = useMutation({
    mutationFn: (reply: string) => replyToReview(review.id, reply),
    onSuccess: async () => {
      toast(m.review_reply_sent());
      await queries.invalidateQueries({ queryKey: reviewsKey(courseId) });
      onClose();
    },
  });
  return (
    <form
      noValidate
      className="readable grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (read.success && !replying.isPending) replying.mutate(read.data.text);
      }}
    >
      <Field
        label={m.review_reply_label({ name: review.author.displayName })}
        error={isTried && !read.success ? m.review_reply_length() : undefined}
      >
        {(control) => (
          <TextArea
            {...control}
            maxLength={1000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      {replying.error ? <ProblemNotice error={replying.error} kept={m.form_kept()} /> : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" isBusy={replying.isPending}>
          {m.send()}
        </Button>
        <Button tone="plain" size="sm" onClick={onClose}>
          {m.cancel()}
        </Button>
      </div>
    </form>
  );
}
