import type { FieldError } from "react-hook-form";
import { fieldMessage } from "../../lib/forms/field-message.ts";
import { m } from "../../paraglide/messages.js";

/** The words beside a field: a refusal of the server by its code, else the schema's message. */
export function signUpError(error: FieldError | undefined): string | undefined {
  const code: string = error?.type ?? "";
  switch (code) {
    case "email_taken":
      return m.problem_email_taken();
    case "age_restricted":
      return m.problem_age_restricted();
    case "password_too_common":
      return m.problem_password_too_common();
    default:
      return fieldMessage(error?.message);
  }
}
