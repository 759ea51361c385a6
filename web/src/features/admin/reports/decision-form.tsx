import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import type { AdminReport, DecideReportBody } from "../../../../../src/contract/admin/reports.ts";
import { fieldMessage } from "../../../lib/forms/field-message.ts";
import { adminKey } from "../../../lib/queries/admin/list.ts";
import { adminReportQuery, decideReport } from "../../../lib/queries/admin/reports.ts";
import { useNow } from "../../../lib/use-now.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { ChoiceCards } from "../../../ui/choice-cards.tsx";
import { Input, TextArea } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { BanLengthField } from "../ban-length-field.tsx";
import { isElsewhere } from "../list/use-list-keys.ts";
import { decisionOfKey, decisions, emptyDecision, readDecision } from "./decision.ts";
import type { Decision, DecisionDraft } from "./decision.ts";
import { decisionName } from "./decision-name.ts";

/** Keys 1 to 4 choose and lead to the note; Ctrl+Enter there decides. Then the next report opens. */
export function DecisionForm({ report, onDecided }: { report: AdminReport; onDecided: () => void }) {
  const queries = useQueryClient();
  const note = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(emptyDecision);
  const [isTried, setTried] = useState(false);
  const read = readDecision(draft, useNow(60_000));
  const problems = isTried && !read.ok ? read.problems : null;
  const change = (changes: Partial<DecisionDraft>) => setDraft((before) => ({ ...before, ...changes }));

  const deciding = useMutation({
    mutationFn: (body: DecideReportBody) => decideReport(report.id, body),
    onSuccess: async (decided) => {
      toast(m.admin_report_decided({ name: report.reported.displayName }));
      onDecided();
      queries.setQueryData(adminReportQuery(report.id).queryKey, decided);
      await queries.invalidateQueries({ queryKey: adminKey });
    },
  });

  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const decision = isElsewhere(event) ? null : decisionOfKey(event.key);
      if (decision === null) return;
      event.preventDefault();
      setDraft((before) => ({ ...before, decision }));
      note.current?.focus();
    }
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);

  function decide(): void {
    setTried(true);
    if (read.ok && !deciding.isPending) deciding.mutate(read.body);
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
      <ChoiceCards<Decision>
        legend={m.admin_decision()}
        value={draft.decision}
        onChange={(decision) => change({ decision })}
        error={problems?.decision ? m.admin_decision_choose() : undefined}
        className="sm:grid-cols-2 2xl:grid-cols-4"
        choices={decisions.map((value, index) => ({
          value,
          label: decisionName(value),
          picture: (
            <kbd aria-hidden="true" className="rounded-control border border-line bg-sunken px-2 text-sm">
              {index + 1}
            </kbd>
          ),
        }))}
      />
      {draft.decision === "cooldown" ? (
        <Field
          label={m.admin_hours()}
          className="max-w-48"
          error={problems?.hours ? m.admin_hours_range() : undefined}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={draft.hours}
              onChange={({ target }) => change({ hours: target.value })}
            />
          )}
        </Field>
      ) : null}
      {draft.decision === "ban" ? (
        <BanLengthField
          value={draft.length}
          onChange={(length) => change({ length })}
          error={problems?.length ? m.admin_day_to_come() : undefined}
        />
      ) : null}
      <Field
        label={m.admin_why()}
        hint={draft.decision === "ban" ? m.admin_decide_ban_hint() : m.admin_decide_hint()}
        error={fieldMessage(problems?.note)}
      >
        {(control) => (
          <TextArea
            {...control}
            ref={note}
            value={draft.note}
            onChange={({ target }) => change({ note: target.value })}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) decide();
            }}
          />
        )}
      </Field>
      {deciding.error ? <ProblemNotice error={deciding.error} kept={m.form_kept()} /> : null}
      <Button
        type="submit"
        tone={draft.decision === "ban" ? "danger" : "primary"}
        className="justify-self-start"
        isBusy={deciding.isPending}
      >
        {m.admin_decide()}
      </Button>
    </form>
  );
}
