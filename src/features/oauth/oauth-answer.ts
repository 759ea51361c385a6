import type { OAuthOutcome } from "./oauth-sign-in.service.ts";

/** What the page `/signin/done` reads from its fragment, which no server and no log sees. */
export function fragmentOf(outcome: OAuthOutcome): string {
  const fragment = new URLSearchParams(membersOf(outcome));
  if (outcome.returnTo !== null) fragment.set("returnTo", outcome.returnTo);
  return fragment.toString();
}

function membersOf(outcome: OAuthOutcome): Record<string, string> {
  switch (outcome.kind) {
    case "linked":
      return { result: "linked" };
    case "refused":
      return { ...outcome.error.extra, result: "error", code: outcome.error.code };
    case "signup": {
      const { signupToken, email, displayName } = outcome.signup;
      return { result: "signup", signupToken, email, ...(displayName === null ? {} : { displayName }) };
    }
    case "entered": {
      if (outcome.entered.kind === "tokens") return { result: "signed_in" };
      const { mfaToken, methods } = outcome.entered.required;
      return { result: "mfa", mfaToken, methods: methods.join(",") };
    }
  }
}
