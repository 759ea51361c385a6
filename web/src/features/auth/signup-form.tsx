import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { registerBodySchema } from "../../../../src/contract/auth.ts";
import type { RequestProblem } from "../../lib/api/problem.ts";
import { thisDevice } from "../../lib/device/device.ts";
import { dropDraft, keepDraft, readDraft } from "../../lib/forms/draft.ts";
import { showServerErrors } from "../../lib/forms/server-errors.ts";
import { session } from "../../lib/session/session.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { Input } from "../../ui/controls.tsx";
import { Field } from "../../ui/field.tsx";
import { PasswordInput } from "../../ui/password-input.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { signUpError } from "./signup-error.ts";

const schema = registerBodySchema.omit({ device: true });
const draft = "account";

export function SignUpForm({ onDone }: { onDone: () => void }) {
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const form = useForm({
    resolver: zodResolver(schema),
    mode: "onTouched",
    defaultValues: { email: "", displayName: "", dateOfBirth: "", ...readDraft(draft), password: "" },
  });
  const { errors, isSubmitting } = form.formState;

  useEffect(() => {
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        const { email, displayName, dateOfBirth } = values;
        keepDraft(draft, { email, displayName, dateOfBirth });
      },
    });
  }, [form]);

  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    try {
      await session.register({ ...values, device: thisDevice() });
      dropDraft(draft);
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
      <Field label={m.your_name()} hint={m.your_name_hint()} error={signUpError(errors.displayName)}>
        {(control) => <Input {...control} {...form.register("displayName")} autoComplete="given-name" />}
      </Field>
      <Field label={m.email()} error={signUpError(errors.email)}>
        {(control) => (
          <Input
            {...control}
            {...form.register("email")}
            type="email"
            autoComplete="username"
            inputMode="email"
          />
        )}
      </Field>
      <Field label={m.password()} hint={m.password_hint()} error={signUpError(errors.password)}>
        {(control) => (
          <PasswordInput {...control} {...form.register("password")} autoComplete="new-password" />
        )}
      </Field>
      <Field label={m.date_of_birth()} hint={m.date_of_birth_hint()} error={signUpError(errors.dateOfBirth)}>
        {(control) => (
          <Input
            {...control}
            {...form.register("dateOfBirth")}
            type="date"
            min="1900-01-01"
            autoComplete="bday"
          />
        )}
      </Field>
      <Button type="submit" size="lg" isBusy={isSubmitting}>
        {m.sign_up()}
      </Button>
    </form>
  );
}
