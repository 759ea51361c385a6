import { query } from "../../lib/api/api.ts";
import { asProblem } from "../../lib/api/problem.ts";
import { readOAuthReturn } from "../../lib/session/oauth-return.ts";
import { pendingAppeal, pendingSecondStep, pendingSignUp } from "../../lib/session/pending.ts";
import { session } from "../../lib/session/session.ts";

/**
 * Takes what a provider's sign-in has brought back in the fragment and says where to go next, so that the address
 * keeps none of it. Throws RequestProblem when the server cannot be asked.
 */
export async function finishOAuth(hash: string): Promise<string> {
  const back = readOAuthReturn(hash);
  if (!back) return "/signin";
  const { returnTo } = back;
  switch (back.result) {
    case "signed_in":
      return (await isSignedIn())
        ? returnTo
        : `/signin${query({ problem: "unauthenticated", next: returnTo })}`;
    case "signup":
      pendingSignUp.keep({
        signupToken: back.signupToken,
        email: back.email,
        displayName: back.displayName,
        provedBy: "provider",
      });
      return `/signup${query({ step: "details", next: returnTo })}`;
    case "mfa":
      pendingSecondStep.keep({ mfaToken: back.mfaToken, methods: back.methods });
      return `/signin/second-step${query({ next: returnTo })}`;
    case "linked":
      return returnTo;
    case "error":
      if (back.code === "account_banned") {
        if (back.appealToken === null) pendingAppeal.drop();
        else pendingAppeal.keep({ appealToken: back.appealToken, until: back.until });
        return "/appeal";
      }
      return returnTo.startsWith("/settings/accounts")
        ? `/settings/accounts${query({ problem: back.code })}`
        : `/signin${query({ problem: back.code, next: returnTo })}`;
  }
}

/** The refresh token is in its cookie already; a refusal means that it is not. */
async function isSignedIn(): Promise<boolean> {
  try {
    await session.renew(null);
    return true;
  } catch (error) {
    const { status } = asProblem(error);
    if (status !== null && status < 500) return false;
    throw error;
  }
}
