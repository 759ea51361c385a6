import { passkeyFailure } from "../lib/passkeys/failure.ts";
import type { PasskeyFailure } from "../lib/passkeys/failure.ts";
import { m } from "../paraglide/messages.js";
import { Notice } from "./notice.tsx";
import { ProblemNotice } from "./problem-notice.tsx";

function failureText(failure: Exclude<PasskeyFailure, "replaced">): string {
  switch (failure) {
    case "cancelled":
      return m.passkey_cancelled();
    case "already-here":
      return m.passkey_already_here();
    case "not-possible":
      return m.passkey_not_possible();
  }
}

/** Why no passkey was made or used: a calm word for what people do themselves, the usual notice for the rest. */
export function PasskeyProblem({ error }: { error: unknown }) {
  if (!error) return null;
  const failure = passkeyFailure(error);
  if (failure === "replaced") return null;
  return failure === null ? (
    <ProblemNotice error={error} />
  ) : (
    <Notice tone="warning">
      <p>{failureText(failure)}</p>
    </Notice>
  );
}
