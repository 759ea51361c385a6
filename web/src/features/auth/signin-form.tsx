import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { loginBodySchema } from "../../../../src/contract/auth.ts";
import type { RequestProblem } from "../../lib/api/problem.ts";
import { thisDevice } from "../../lib/device/device.ts";
import { dropDraft, keepDraft, readDraft } from "../../lib/forms/draft.ts";
import { fieldMessage } from "../../lib/forms/field-message.ts";
import { showServerErrors } from "../../lib/forms/server-errors.ts";
import { session } from "../../lib/session/session.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { Input } from "../../ui/controls.tsx";
import { Field } from "../../ui/field.tsx";
import { PasswordInput } from "../../ui/password-input.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

const schema = loginBodySchema.omit({ device: true });
const draft = "account";

export function SignInForm({ onDone }: { onDone: () => void }) {
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const form = useForm({
    resolver: zodResolver(schema),
    mode: "onTouched",
    defaultValues: { email: readDraft(draft)["email"] ?? "", password: "" },
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    keepDraft(draft, { ...readDraft(draft), email: values.email });
    try {
      await session.login({ ...values, device: thisDevice() });
      dropDraft(draft);
      onDone();
    } catch (error) {
      setProblem(
        showServerErrors({ error, fields: ["email", "password"], byCode: {}, setError: form.setError }),
      );
    }
  });

  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      {problem ? <ProblemNotice error={problem} /> : null}
      <Field label={m.email()} error={fieldMessage(errors.email?.message)}>
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
      <Field label={m.password()} error={fieldMessage(errors.password?.message)}>
        {(control) => (
          <PasswordInput {...control} {...form.register("password")} autoComplete="current-password" />
        )}
      </Field>
      <Button type="submit" size="lg" isBusy={isSubmitting}>
        {m.sign_in()}
      </Button>
    </form>
  );
}
