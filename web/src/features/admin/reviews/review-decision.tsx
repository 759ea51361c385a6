import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import type { AdminReview, DecideReviewBody } from "../../../../../src/contract/admin/reviews.ts";
import { adminKey } from "../../../lib/queries/admin/list.ts";
import { decideReview } from "../../../lib/queries/admin/reviews.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { ChoiceCards } from "../../../ui/choice-cards.tsx";
import { TextArea } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { isElsewhere } from "../list/use-list-keys.ts";

type Decision = DecideReviewBody["decision"];

const decisions: readonly Decision[] = ["keep", "remove"];
const names: Readonly<Record<Decision, () => string>> = {
  keep: m.admin_review_keep,
  remove: m.admin_review_remove,
};

/** Keys 1 and 2 choose and lead to the note; Ctrl+Enter there decides. Then the next review opens. */
export function ReviewDecision({ review, onDecided }: { review: AdminReview; onDecided: () => void }) {
  const queries = useQueryClient();
  const note = useRef<HTMLTextAreaElement>(null);
  const [decision, setDecision] = useState<Decision | null>(null);
  const [text, setText] = useState("");
  const [isTried, setTried] = useState(false);
  const deciding = useMutation({
    mutationFn: (body: DecideReviewBody) => decideReview(review.id, body),
    onSuccess: async () => {
      toast(m.admin_review_decided());
      onDecided();
      await queries.invalidateQueries({ queryKey: adminKey });
    },
  });

  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const chosen = isElsewhere(event) ? undefined : decisions[Number(event.key) - 1];
      if (chosen === undefined) return;
      event.preventDefault();
      setDecision(chosen);
      note.current?.focus();
    }
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);

  function decide(): void {
    setTried(true);
    if (decision === null || deciding.isPending) return;
    const said = text.trim();
    deciding.mutate({ decision, ...(said === "" ? {} : { note: said }) });
  }

  return (
    <form
      noValidate
      aria-label={m.admin_decision()}
      className="grid gap-4 rounded-control border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault();
        decide();
      }}
    >
      <ChoiceCards
        legend={m.admin_decision()}
        value={decision}
        onChange={setDecision}
        error={isTried && decision === null ? m.admin_decision_choose() : undefined}
        className="sm:grid-cols-2"
        choices={decisions.map((value, index) => ({
          value,
          label: names[value](),
          picture: (
            <kbd aria-hidden="true" className="rounded-control border border-line bg-sunken px-2 text-sm">
              {index + 1}
            </kbd>
          ),
        }))}
      />
      <Field label={m.admin_review_note()} optionalNote={m.optional()} hint={m.admin_review_decide_hint()}>
        {(control) => (
          <TextArea
            {...control}
            ref={note}
            maxLength={1000}
            value={text}
            onChange={({ target }) => setText(target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) decide();
            }}
          />
        )}
      </Field>
      {deciding.error ? <ProblemNotice error={deciding.error} kept={m.form_kept()} /> : null}
      <Button
        type="submit"
        tone={decision === "remove" ? "danger" : "primary"}
        className="justify-self-start"
        isBusy={deciding.isPending}
      >
        {m.admin_decide()}
      </Button>
    </form>
  );
}
