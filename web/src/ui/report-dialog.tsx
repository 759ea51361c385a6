import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { reportReasons } from "../../../src/contract/safety.ts";
import type { ReportReason } from "../../../src/contract/safety.ts";
import { report } from "../lib/queries/calls.ts";
import { reportReasonName } from "../lib/text/names.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "./button.tsx";
import { ChoiceCards } from "./choice-cards.tsx";
import { TextArea } from "./controls.tsx";
import { Dialog } from "./dialog.tsx";
import { Field } from "./field.tsx";
import { ProblemNotice } from "./problem-notice.tsx";

const maxCharacters = 2000;

interface ReportDialogProps {
  isOpen: boolean;
  onClose: () => void;
  onSent: () => void;
  partner: { id: string; displayName: string };
  /** The call it happened in, if it was in one. */
  sessionId?: string;
}

/** Reports a person. It blocks them at once; what was written stays when sending fails. */
export function ReportDialog({ isOpen, onClose, onSent, partner, sessionId }: ReportDialogProps) {
  const [reason, setReason] = useState<ReportReason | null>(null);
  const [description, setDescription] = useState("");
  const [isTried, setTried] = useState(false);
  const sending = useMutation({
    mutationFn: report,
    onSuccess: () => {
      toast(m.report_sent({ name: partner.displayName }));
      onClose();
      onSent();
    },
  });

  function send(): void {
    setTried(true);
    if (reason === null) return;
    const told = description.trim();
    sending.mutate({
      reportedId: partner.id,
      ...(sessionId === undefined ? {} : { sessionId }),
      reason,
      ...(told === "" ? {} : { description: told }),
    });
  }

  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={m.report_title({ name: partner.displayName })}
      description={m.report_lead()}
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
          choices={reportReasons.map((value) => ({ value, label: reportReasonName(value) }))}
        />
        <Field label={m.report_description()} optionalNote={m.optional()}>
          {(control) => (
            <TextArea
              {...control}
              value={description}
              maxLength={maxCharacters}
              onChange={(event) => setDescription(event.target.value)}
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
