import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { reviewReportReasons } from "../../../../../src/contract/courses/reviews.ts";
import type { ReviewReportBody } from "../../../../../src/contract/courses/reviews.ts";
import { asProblem } from "../../../lib/api/problem.ts";
import { reportReview } from "../../../lib/queries/reviews.ts";
import { reviewReasonName } from "../../../lib/text/review-reason.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { ChoiceCards } from "../../../ui/choice-cards.tsx";
import { TextArea } from "../../../ui/controls.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Field } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";

interface ReportReviewDialogProps {
  reviewId: string;
  name: string;
  onClose: () => void;
}

/** Reports a review; what was written stays when sending fails. */
export function ReportReviewDialog({ reviewId, name, onClose }: ReportReviewDialogProps) {
  const [reason, setReason] = useState<ReviewReportBody["reason"] | null>(null);
  const [description, setDescription] = useState("");
  const [isTried, setTried] = useState(false);
  const sending = useMutation({
    mutationFn: (body: ReviewReportBody) => reportReview(reviewId, body),
    onSuccess: () => {
      toast(m.review_report_sent());
      onClose();
    },
  });

  function send(): void {
    setTried(true);
    if (reason === null || sending.isPending) return;
    const told = description.trim();
    sending.mutate({ reason, ...(told === "" ? {} : { description: told }) });
  }

  if (sending.error && asProblem(sending.error).code === "already_reported") {
    return (
      <Dialog isOpen onClose={onClose} title={m.review_report_of({ name })}>
        <Notice>{m.review_reported_already()}</Notice>
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={m.review_report_of({ name })}
      description={m.review_report_lead()}
    >
      <form
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <ChoiceCards
          legend={m.report_what()}
          value={reason}
          onChange={setReason}
          error={isTried && reason === null ? m.report_choose() : undefined}
          choices={reviewReportReasons.map((value) => ({ value, label: reviewReasonName(value) }))}
        />
        <Field label={m.report_description()} optionalNote={m.optional()}>
          {(control) => (
            <TextArea
              {...control}
              value={description}
              maxLength={1000}
              onChange={({ target }) => setDescription(target.value)}
            />
          )}
        </Field>
        {sending.error ? <ProblemNotice error={sending.error} kept={m.form_kept()} /> : null}
        <Button type="submit" tone="danger" isBusy={sending.isPending}>
          {m.report_send()}
        </Button>
      </form>
    </Dialog>
  );
}
