import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { sendOtpBodySchema } from "../../../../src/contract/auth-codes.ts";
import type { RequestProblem } from "../../lib/api/problem.ts";
import { fieldMessage } from "../../lib/forms/field-message.ts";
import { showServerErrors } from "../../lib/forms/server-errors.ts";
import { sendCode } from "../../lib/session/ways-in.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { draftEmail, keepDraftEmail } from "./account-draft.ts";
import { EmailField } from "./email-field.tsx";

/** Asks for the address and sends a code there. */
export function EmailCodeForm({ onSent }: { onSent: () => void }) {
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const form = useForm({
    resolver: zodResolver(sendOtpBodySchema),
    mode: "onTouched",
    defaultValues: { email: draftEmail() },
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ email }) => {
    setProblem(null);
    keepDraftEmail(email);
    try {
      await sendCode(email);
      onSent();
    } catch (error) {
      setProblem(showServerErrors({ error, fields: ["email"], byCode: {}, setError: form.setError }));
    }
  });

  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      {problem ? <ProblemNotice error={problem} kept={m.form_kept()} /> : null}
      <EmailField
        field={form.register("email")}
        hint={m.signup_email_hint()}
        error={fieldMessage(errors.email?.message)}
      />
      <Button type="submit" size="lg" isBusy={isSubmitting}>
        {m.next_step()}
      </Button>
    </form>
  );
}
