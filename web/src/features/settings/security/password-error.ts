import type { FieldError } from "react-hook-form";
import { fieldMessage } from "../../../lib/forms/field-message.ts";
import { m } from "../../../paraglide/messages.js";

/** The words beside a password: a refusal of the server by its code, else the schema's message. */
export function passwordError(error: FieldError | undefined): string | undefined {
  const code: string = error?.type ?? "";
  switch (code) {
    case "invalid_credentials":
      return m.password_current_wrong();
    case "password_too_common":
      return m.problem_password_too_common();
    default:
      return fieldMessage(error?.message);
  }
}
