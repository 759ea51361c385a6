import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { resetPasswordBodySchema } from "../../../../src/contract/auth-codes.ts";
import type { RequestProblem } from "../../lib/api/problem.ts";
import { showServerErrors } from "../../lib/forms/server-errors.ts";
import { resetToken } from "../../lib/session/reset-token.ts";
import { session } from "../../lib/session/session.ts";
import { resetPassword } from "../../lib/session/ways-in.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PasswordInput } from "../../ui/password-input.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { AuthPage } from "./auth-page.tsx";
import { signUpError } from "./signup-error.ts";

const schema = resetPasswordBodySchema.pick({ password: true });

interface ChoosePasswordProps {
  token: string;
  onSaved: () => void;
  onAskAgain: () => void;
}

/** A new password with the link from the mail, which works once. Every session ends then, this browser's too. */
export function ChoosePassword({ token, onSaved, onAskAgain }: ChoosePasswordProps) {
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const form = useForm({ resolver: zodResolver(schema), mode: "onTouched", defaultValues: { password: "" } });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ password }) => {
    setProblem(null);
    try {
      await resetPassword({ token, password });
      onSaved();
      resetToken.drop();
      session.end();
    } catch (error) {
      setProblem(
        showServerErrors({
          error,
          fields: ["password"],
          byCode: { password_too_common: "password" },
          setError: form.setError,
        }),
      );
    }
  });

  return (
    <AuthPage title={m.reset_new_title()} lead={m.reset_new_lead()}>
      {problem?.code === "invalid_token" ? (
        <Notice tone="warning">
          <p>{m.reset_link_old()}</p>
          <Button tone="plain" size="sm" onClick={onAskAgain}>
            {m.reset_ask_again()}
          </Button>
        </Notice>
      ) : (
        <Notice>
          <p>{m.reset_link_once()}</p>
          <Button tone="plain" size="sm" onClick={onAskAgain}>
            {m.reset_ask_again()}
          </Button>
        </Notice>
      )}
      {problem && problem.code !== "invalid_token" ? (
        <ProblemNotice error={problem} kept={m.form_kept()} />
      ) : null}
      <form onSubmit={submit} noValidate className="grid gap-5">
        <Field label={m.new_password()} hint={m.password_hint()} error={signUpError(errors.password)}>
          {(control) => (
            <PasswordInput {...control} {...form.register("password")} autoComplete="new-password" />
          )}
        </Field>
        <Button type="submit" size="lg" isBusy={isSubmitting}>
          {m.reset_save()}
        </Button>
      </form>
    </AuthPage>
  );
}
