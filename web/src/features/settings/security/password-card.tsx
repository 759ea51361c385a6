import { zodResolver } from "@hookform/resolvers/zod";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { z } from "zod";
import { loginBodySchema, newPasswordSchema } from "../../../../../src/contract/auth.ts";
import type { RequestProblem } from "../../../lib/api/problem.ts";
import { showServerErrors } from "../../../lib/forms/server-errors.ts";
import { changePassword, securityQuery } from "../../../lib/queries/security.ts";
import { useAccount } from "../../../lib/session/use-session.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Field } from "../../../ui/field.tsx";
import { PasswordInput } from "../../../ui/password-input.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { passwordError } from "./password-error.ts";

const withCurrent = z.object({
  currentPassword: loginBodySchema.shape.password,
  newPassword: newPasswordSchema,
});
const withoutCurrent = withCurrent.extend({ currentPassword: z.string() });
const empty = { currentPassword: "", newPassword: "" };

/** Changes the password, or sets the first one for people who sign in another way. */
export function PasswordCard({ hasPassword }: { hasPassword: boolean }) {
  const queries = useQueryClient();
  const email = useAccount()?.email ?? "";
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const form = useForm({
    resolver: zodResolver(hasPassword ? withCurrent : withoutCurrent),
    mode: "onSubmit",
    defaultValues: empty,
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ currentPassword, newPassword }) => {
    setProblem(null);
    try {
      await changePassword(hasPassword ? { currentPassword, newPassword } : { newPassword });
      form.reset(empty);
      toast(m.password_saved());
      await queries.invalidateQueries(securityQuery);
    } catch (error) {
      setProblem(
        showServerErrors({
          error,
          fields: ["currentPassword", "newPassword"],
          byCode: { invalid_credentials: "currentPassword", password_too_common: "newPassword" },
          setError: form.setError,
        }),
      );
    }
  });

  return (
    <Card aria-labelledby="password">
      <form onSubmit={submit} noValidate className="grid gap-5">
        <div className="grid gap-1">
          <h2 id="password" className="text-lg">
            {hasPassword ? m.password_change() : m.password_set()}
          </h2>
          <p className="text-sm text-muted">
            {hasPassword ? m.password_others_out() : m.password_none_hint()}
          </p>
        </div>
        {problem ? <ProblemNotice error={problem} kept={m.form_kept()} /> : null}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        {hasPassword ? (
          <Field label={m.password_current()} error={passwordError(errors.currentPassword)}>
            {(control) => (
              <PasswordInput
                {...control}
                {...form.register("currentPassword")}
                autoComplete="current-password"
              />
            )}
          </Field>
        ) : null}
        <Field label={m.new_password()} hint={m.password_hint()} error={passwordError(errors.newPassword)}>
          {(control) => (
            <PasswordInput {...control} {...form.register("newPassword")} autoComplete="new-password" />
          )}
        </Field>
        <Button type="submit" className="justify-self-start" isBusy={isSubmitting}>
          {m.save()}
        </Button>
      </form>
    </Card>
  );
}
