import { asProblem } from "../api/problem.ts";
import { fieldMessage, isKnownFieldMessage } from "../forms/field-message.ts";
import { problemText } from "./problem-text.ts";

/** Why a code does not help: of an answer of the API, or of the contract's schema before it is asked. */
export function couponRefusal(refusal: unknown): string {
  if (typeof refusal === "string") return fieldMessage(refusal) ?? refusal;
  const problem = asProblem(refusal);
  const why = problem.fields.find(({ message }) => isKnownFieldMessage(message))?.message;
  return fieldMessage(why) ?? problemText(problem);
}
