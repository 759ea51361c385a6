import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { recoveryCodeSchema } from "../../../src/contract/second-factor.ts";
import type { RequestProblem } from "../lib/api/problem.ts";
import { fieldMessage } from "../lib/forms/field-message.ts";
import { showServerErrors } from "../lib/forms/server-errors.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "./button.tsx";
import { Input } from "./controls.tsx";
import { Field } from "./field.tsx";
import { ProblemNotice } from "./problem-notice.tsx";

const schema = z.object({ code: recoveryCodeSchema });

interface RecoveryCodeFormProps {
  submit: string;
  tone?: "primary" | "danger";
  onCode: (code: string) => Promise<void>;
}

/** Asks for one of the codes that were saved for the day when the phone is gone. */
export function RecoveryCodeForm({ submit, tone, onCode }: RecoveryCodeFormProps) {
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const form = useForm({ resolver: zodResolver(schema), mode: "onSubmit", defaultValues: { code: "" } });
  const { errors, isSubmitting } = form.formState;

  const hand = form.handleSubmit(async ({ code }) => {
    setProblem(null);
    try {
      await onCode(code);
    } catch (error) {
      const byCode = { invalid_code: "code", invalid_second_factor: "code" } as const;
      setProblem(showServerErrors({ error, fields: ["code"], byCode, setError: form.setError }));
    }
  });

  const { error } = form.getFieldState("code", form.formState);
  const isRefused = error !== undefined && error.message === undefined;
  return (
    <form noValidate className="grid gap-5" onSubmit={hand}>
      {problem ? <ProblemNotice error={problem} /> : null}
      <Field
        label={m.recovery_code()}
        error={isRefused ? m.second_step_wrong() : fieldMessage(errors.code?.message)}
      >
        {(control) => (
          <Input
            {...control}
            {...form.register("code")}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className="tabular max-w-72 text-lg tracking-widest"
          />
        )}
      </Field>
      <Button type="submit" size="lg" tone={tone} isBusy={isSubmitting}>
        {submit}
      </Button>
    </form>
  );
}
