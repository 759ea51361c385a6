import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { emailSchema, loginBodySchema } from "../../../../src/contract/auth.ts";
import { asProblem } from "../../lib/api/problem.ts";
import type { RequestProblem } from "../../lib/api/problem.ts";
import { fieldMessage } from "../../lib/forms/field-message.ts";
import { showServerErrors } from "../../lib/forms/server-errors.ts";
import { login, sendCode } from "../../lib/session/ways-in.ts";
import type { WayIn } from "../../lib/session/ways-in.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { PasswordInput } from "../../ui/password-input.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { draftEmail, keepDraftEmail } from "./account-draft.ts";
import { EmailField } from "./email-field.tsx";

const schema = loginBodySchema.omit({ device: true });

interface SignInFormProps {
  onWay: (way: WayIn) => void;
  onCodeSent: () => void;
}

/** E-mail and password; with the e-mail alone a code can be sent instead. */
export function SignInForm({ onWay, onCodeSent }: SignInFormProps) {
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [isEmailNeeded, setEmailNeeded] = useState(false);
  const form = useForm({
    resolver: zodResolver(schema),
    mode: "onTouched",
    defaultValues: { email: draftEmail(), password: "" },
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    keepDraftEmail(values.email);
    try {
      onWay(await login(values));
    } catch (error) {
      setProblem(
        showServerErrors({ error, fields: ["email", "password"], byCode: {}, setError: form.setError }),
      );
    }
  });

  const sending = useMutation({
    mutationFn: sendCode,
    onMutate: () => setProblem(null),
    onSuccess: onCodeSent,
    onError: (error) => setProblem(asProblem(error)),
  });

  function sendInstead(): void {
    const email = emailSchema.safeParse(form.getValues("email"));
    setEmailNeeded(!email.success);
    if (!email.success) {
      form.setFocus("email");
      return;
    }
    keepDraftEmail(email.data);
    sending.mutate(email.data);
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      {problem ? <ProblemNotice error={problem} /> : null}
      <EmailField
        field={form.register("email", { onChange: () => setEmailNeeded(false) })}
        autoComplete="username webauthn"
        error={isEmailNeeded ? m.signin_code_needs_email() : fieldMessage(errors.email?.message)}
      />
      <Field label={m.password()} error={fieldMessage(errors.password?.message)}>
        {(control) => (
          <PasswordInput {...control} {...form.register("password")} autoComplete="current-password" />
        )}
      </Field>
      <p>
        <TextLink to="/reset">{m.forgot_password()}</TextLink>
      </p>
      <Button type="submit" size="lg" isBusy={isSubmitting}>
        {m.sign_in()}
      </Button>
      <Button tone="plain" size="lg" isBusy={sending.isPending} onClick={sendInstead}>
        {m.signin_with_code()}
      </Button>
    </form>
  );
}
