import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { completeSignupBodySchema } from "../../../../src/contract/auth-codes.ts";
import { newPasswordSchema } from "../../../../src/contract/auth.ts";
import type { RequestProblem } from "../../lib/api/problem.ts";
import { dropDraft, keepDraft, readDraft } from "../../lib/forms/draft.ts";
import { showServerErrors } from "../../lib/forms/server-errors.ts";
import type { pendingSignUp } from "../../lib/session/pending.ts";
import { completeSignUp } from "../../lib/session/ways-in.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { PasswordInput } from "../../ui/password-input.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { accountDraft } from "./account-draft.ts";
import { BirthDateField, NameField } from "./person-fields.tsx";
import { signUpError } from "./signup-error.ts";

const schema = completeSignupBodySchema
  .pick({ displayName: true, dateOfBirth: true })
  .extend({ password: z.union([z.literal(""), newPasswordSchema]) });

type PendingSignUp = NonNullable<ReturnType<typeof pendingSignUp.read>>;

/** What is still missing once an address is proven. After Google or Apple nobody needs a password. */
export function DetailsForm({ pending, onDone }: { pending: PendingSignUp; onDone: () => void }) {
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const { displayName = pending.displayName ?? "", dateOfBirth = "" } = readDraft(accountDraft);
  const form = useForm({
    resolver: zodResolver(schema),
    mode: "onTouched",
    defaultValues: { displayName, dateOfBirth, password: "" },
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ password, ...person }) => {
    setProblem(null);
    keepDraft(accountDraft, { email: pending.email, ...person });
    const { signupToken } = pending;
    try {
      await completeSignUp({ signupToken, ...person, ...(password === "" ? {} : { password }) });
      dropDraft(accountDraft);
      onDone();
    } catch (error) {
      setProblem(
        showServerErrors({
          error,
          fields: ["displayName", "dateOfBirth", "password"],
          byCode: { age_restricted: "dateOfBirth", password_too_common: "password" },
          setError: form.setError,
        }),
      );
    }
  });

  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      {problem ? <ProblemNotice error={problem} kept={m.form_kept()} /> : null}
      <NameField field={form.register("displayName")} error={signUpError(errors.displayName)} />
      <BirthDateField field={form.register("dateOfBirth")} error={signUpError(errors.dateOfBirth)} />
      {pending.provedBy === "code" ? (
        <>
          <input type="email" autoComplete="username" value={pending.email} readOnly hidden />
          <Field
            label={m.password()}
            optionalNote={m.optional()}
            hint={m.details_password_hint()}
            error={signUpError(errors.password)}
          >
            {(control) => (
              <PasswordInput {...control} {...form.register("password")} autoComplete="new-password" />
            )}
          </Field>
        </>
      ) : null}
      <Button type="submit" size="lg" isBusy={isSubmitting}>
        {m.sign_up()}
      </Button>
    </form>
  );
}
