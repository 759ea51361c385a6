import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { loginBodySchema } from "../../../../../src/contract/auth.ts";
import type { DeleteAccountBody } from "../../../../../src/contract/privacy.ts";
import type { RequestProblem } from "../../../lib/api/problem.ts";
import { showServerErrors } from "../../../lib/forms/server-errors.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Field } from "../../../ui/field.tsx";
import { PasswordInput } from "../../../ui/password-input.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { passwordError } from "../security/password-error.ts";

const schema = loginBodySchema.pick({ password: true });

export function DeleteWithPassword({ onDelete }: { onDelete: (body: DeleteAccountBody) => Promise<void> }) {
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const form = useForm({ resolver: zodResolver(schema), mode: "onSubmit", defaultValues: { password: "" } });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ password }) => {
    setProblem(null);
    try {
      await onDelete({ password });
    } catch (error) {
      const byCode = { invalid_credentials: "password" } as const;
      setProblem(showServerErrors({ error, fields: ["password"], byCode, setError: form.setError }));
    }
  });

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {problem ? <ProblemNotice error={problem} /> : null}
      <Field label={m.password()} hint={m.delete_with_password()} error={passwordError(errors.password)}>
        {(control) => (
          <PasswordInput {...control} {...form.register("password")} autoComplete="current-password" />
        )}
      </Field>
      <Button type="submit" tone="danger" className="justify-self-start" isBusy={isSubmitting}>
        {m.delete_now()}
      </Button>
    </form>
  );
}
