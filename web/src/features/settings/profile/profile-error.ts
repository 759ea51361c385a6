import type { FieldError } from "react-hook-form";
import { fieldMessage } from "../../../lib/forms/field-message.ts";
import { m } from "../../../paraglide/messages.js";

/** The words beside a field of the profile: a refusal of the server by its code, else the schema's message. */
export function profileError(error: FieldError | undefined): string | undefined {
  const code: string = error?.type ?? "";
  switch (code) {
    case "username_taken":
      return m.problem_username_taken();
    case "username_confusable":
      return m.problem_username_confusable();
    case "invalid_union":
      return m.field_username();
    default:
      return fieldMessage(error?.message);
  }
}
