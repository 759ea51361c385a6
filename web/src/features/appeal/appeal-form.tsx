import { zodResolver } from "@hookform/resolvers/zod";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { appealBodySchema } from "../../../../src/contract/admin/sanctions.ts";
import type { RequestProblem } from "../../lib/api/problem.ts";
import { dropDraft, keepDraft, readDraft } from "../../lib/forms/draft.ts";
import { fieldMessage } from "../../lib/forms/field-message.ts";
import { showServerErrors } from "../../lib/forms/server-errors.ts";
import { sendAppeal } from "../../lib/queries/appeal.ts";
import { pendingAppeal } from "../../lib/session/pending.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/controls.tsx";
import { Field } from "../../ui/field.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

const schema = appealBodySchema.omit({ appealToken: true });
const draft = "appeal";
const byCode = { already_decided: "message" } as const;

/** One field. What was typed outlives a reload and another sign-in, for a token that became too old. */
export function AppealForm({ appealToken, onTooOld }: { appealToken: string; onTooOld: () => void }) {
  const navigate = useNavigate();
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const form = useForm({
    resolver: zodResolver(schema),
    mode: "onTouched",
    defaultValues: { message: readDraft(draft)["message"] ?? "" },
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ message }) => {
    setProblem(null);
    keepDraft(draft, { message });
    try {
      await sendAppeal({ appealToken, message });
      dropDraft(draft);
      pendingAppeal.drop();
      await navigate({ to: "/appeal", search: { sent: true }, replace: true });
    } catch (error) {
      const left = showServerErrors({ error, fields: ["message"], byCode, setError: form.setError });
      if (left?.code === "invalid_token") onTooOld();
      else setProblem(left);
    }
  });

  const error =
    errors.message?.type === "already_decided"
      ? m.appeal_refused_lately()
      : fieldMessage(errors.message?.message);
  return (
    <form onSubmit={submit} noValidate className="grid gap-5 border-t border-line pt-6">
      <Field label={m.appeal_label()} hint={m.appeal_hint()} error={error}>
        {(control) => <TextArea {...control} {...form.register("message")} rows={7} maxLength={2000} />}
      </Field>
      {problem ? <ProblemNotice error={problem} kept={m.form_kept()} /> : null}
      <Button type="submit" size="lg" isBusy={isSubmitting}>
        {m.appeal_send()}
      </Button>
    </form>
  );
}
