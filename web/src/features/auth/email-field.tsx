import type { UseFormRegisterReturn } from "react-hook-form";
import { m } from "../../paraglide/messages.js";
import { Input } from "../../ui/controls.tsx";
import { Field } from "../../ui/field.tsx";

interface EmailFieldProps {
  field: UseFormRegisterReturn;
  error: string | undefined;
  hint?: string;
  /** `username webauthn` lets the browser offer passkeys among its suggestions. */
  autoComplete?: "username" | "username webauthn";
}

export function EmailField({ field, error, hint, autoComplete = "username" }: EmailFieldProps) {
  return (
    <Field label={m.email()} hint={hint} error={error}>
      {(control) => (
        <Input {...control} {...field} type="email" autoComplete={autoComplete} inputMode="email" />
      )}
    </Field>
  );
}
