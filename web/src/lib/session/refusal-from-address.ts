import { RequestProblem } from "../api/problem.ts";
import { isProblemCode } from "../text/problem-text.ts";

/** The refusal that the address carries after a provider's sign-in has failed; only codes that are known count. */
export function refusalFromAddress(code: string | undefined): RequestProblem | null {
  return code !== undefined && isProblemCode(code) ? new RequestProblem({ code, message: code }) : null;
}
