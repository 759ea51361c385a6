import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { registerBodySchema } from "../../../../src/contract/auth.ts";
import type { RequestProblem } from "../../lib/api/problem.ts";
import { dropDraft, keepDraft, readDraft } from "../../lib/forms/draft.ts";
import { showServerErrors } from "../../lib/forms/server-errors.ts";
import { register } from "../../lib/session/ways-in.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { PasswordInput } from "../../ui/password-input.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { accountDraft } from "./account-draft.ts";
import { EmailField } from "./email-field.tsx";
import { BirthDateField, NameField } from "./person-fields.tsx";
import { signUpError } from "./signup-error.ts";

const schema = registerBodySchema.omit({ device: true });

export function SignUpForm({ onDone }: { onDone: () => void }) {
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const form = useForm({
    resolver: zodResolver(schema),
    mode: "onTouched",
    defaultValues: { email: "", displayName: "", dateOfBirth: "", ...readDraft(accountDraft), password: "" },
  });
  const { errors, isSubmitting } = form.formState;

  useEffect(() => {
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        const { email, displayName, dateOfBirth } = values;
        keepDraft(accountDraft, { email, displayName, dateOfBirth });
      },
    });
  }, [form]);

  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    try {
      await register(values);
      dropDraft(accountDraft);
      onDone();
    } catch (error) {
      setProblem(
        showServerErrors({
          error,
          fields: ["email", "password", "displayName", "dateOfBirth"],
          byCode: { email_taken: "email", age_restricted: "dateOfBirth", password_too_common: "password" },
          setError: form.setError,
        }),
      );
    }
  });

  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      {problem ? <ProblemNotice error={problem} kept={m.form_kept()} /> : null}
      <NameField field={form.register("displayName")} error={signUpError(errors.displayName)} />
      <EmailField field={form.register("email")} error={signUpError(errors.email)} />
      <Field label={m.password()} hint={m.password_hint()} error={signUpError(errors.password)}>
        {(control) => (
          <PasswordInput {...control} {...form.register("password")} autoComplete="new-password" />
        )}
      </Field>
      <BirthDateField field={form.register("dateOfBirth")} error={signUpError(errors.dateOfBirth)} />
      <Button type="submit" size="lg" isBusy={isSubmitting}>
        {m.sign_up()}
      </Button>
    </form>
  );
}
