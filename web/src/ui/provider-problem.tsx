import { RequestProblem } from "../lib/api/problem.ts";
import { isProblemCode } from "../lib/text/problem-text.ts";
import { m } from "../paraglide/messages.js";
import { Notice } from "./notice.tsx";
import { ProblemNotice } from "./problem-notice.tsx";

/** Why the way through a provider has failed, as the address says it; anybody can write an address, so only known codes count. */
export function ProviderProblem({ code }: { code: string | undefined }) {
  if (code === undefined || !isProblemCode(code)) return null;
  // Mostly people who have pressed "Cancel" there: nothing went wrong.
  if (code === "invalid_token") {
    return (
      <Notice tone="warning">
        <p>{m.provider_stopped()}</p>
      </Notice>
    );
  }
  return <ProblemNotice error={new RequestProblem({ code, message: code })} />;
}
