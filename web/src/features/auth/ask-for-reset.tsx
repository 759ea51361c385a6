import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { forgotPasswordBodySchema } from "../../../../src/contract/auth-codes.ts";
import type { RequestProblem } from "../../lib/api/problem.ts";
import { fieldMessage } from "../../lib/forms/field-message.ts";
import { showServerErrors } from "../../lib/forms/server-errors.ts";
import { forgotPassword } from "../../lib/session/ways-in.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { draftEmail, keepDraftEmail } from "./account-draft.ts";
import { AuthPage } from "./auth-page.tsx";
import { EmailField } from "./email-field.tsx";

/** Asks for the mail with the link. What it says after is the same whether there is an account or not. */
export function AskForReset() {
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({
    resolver: zodResolver(forgotPasswordBodySchema),
    mode: "onTouched",
    defaultValues: { email: draftEmail() },
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ email }) => {
    setProblem(null);
    keepDraftEmail(email);
    try {
      await forgotPassword(email);
      setSentTo(email);
    } catch (error) {
      setProblem(showServerErrors({ error, fields: ["email"], byCode: {}, setError: form.setError }));
    }
  });

  const below = <TextLink to="/signin">{m.back_to_signin()}</TextLink>;
  if (sentTo !== null) {
    return (
      <AuthPage title={m.reset_sent_title()} below={below}>
        <output className="grid gap-3">
          <p className="wrap-anywhere">{m.reset_sent({ email: sentTo })}</p>
          <p className="text-muted">{m.reset_sent_none()}</p>
        </output>
        <Button tone="plain" className="justify-self-start" onClick={() => setSentTo(null)}>
          {m.change_address()}
        </Button>
      </AuthPage>
    );
  }
  return (
    <AuthPage title={m.reset_title()} lead={m.reset_lead()} below={below}>
      <form onSubmit={submit} noValidate className="grid gap-5">
        {problem ? <ProblemNotice error={problem} kept={m.form_kept()} /> : null}
        <EmailField field={form.register("email")} error={fieldMessage(errors.email?.message)} />
        <Button type="submit" size="lg" isBusy={isSubmitting}>
          {m.reset_send()}
        </Button>
      </form>
    </AuthPage>
  );
}
