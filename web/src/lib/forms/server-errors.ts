import type { FieldValues, Path, UseFormSetError } from "react-hook-form";
import { asProblem } from "../api/problem.ts";
import type { ProblemCode, RequestProblem } from "../api/problem.ts";

/**
 * Puts a failed request's errors beside the fields they are about, and returns what is left to show for the whole
 * form, or null. `byCode` names the field that a refusal is about.
 */
export function showServerErrors<Values extends FieldValues>(options: {
  error: unknown;
  fields: readonly Path<Values>[];
  byCode: Partial<Record<ProblemCode, Path<Values>>>;
  setError: UseFormSetError<Values>;
}): RequestProblem | null {
  const problem = asProblem(options.error);
  const field = options.byCode[problem.code];
  if (field) {
    options.setError(field, { type: problem.code }, { shouldFocus: true });
    return null;
  }
  let isAllShown = problem.fields.length > 0;
  for (const { path, message } of problem.fields) {
    const known = options.fields.find((name) => name === path);
    if (known) options.setError(known, { type: "server", message });
    else isAllShown = false;
  }
  return isAllShown ? null : problem;
}
