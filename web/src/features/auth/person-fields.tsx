import type { UseFormRegisterReturn } from "react-hook-form";
import { m } from "../../paraglide/messages.js";
import { Input } from "../../ui/controls.tsx";
import { Field } from "../../ui/field.tsx";

interface PersonFieldProps {
  field: UseFormRegisterReturn;
  error: string | undefined;
}

export function NameField({ field, error }: PersonFieldProps) {
  return (
    <Field label={m.your_name()} hint={m.your_name_hint()} error={error}>
      {(control) => <Input {...control} {...field} autoComplete="given-name" />}
    </Field>
  );
}

export function BirthDateField({ field, error }: PersonFieldProps) {
  return (
    <Field label={m.date_of_birth()} hint={m.date_of_birth_hint()} error={error}>
      {(control) => <Input {...control} {...field} type="date" min="1900-01-01" autoComplete="bday" />}
    </Field>
  );
}
