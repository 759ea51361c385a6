import type { SearchFailure } from "../../lib/realtime/search.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { TextLink } from "../../ui/text-link.tsx";

/** Why the search stopped, and the one next step. */
export function SearchFailed({ reason, onAgain }: { reason: SearchFailure; onAgain: () => void }) {
  const canTryAgain = reason !== "account_banned" && reason !== "profile_incomplete";
  return (
    <div role="alert" className="grid justify-items-center gap-4">
      <h1 className="text-2xl">
        {reason === "nobody_found" ? m.search_nobody_title() : m.search_stopped_title()}
      </h1>
      <p className="text-lg text-muted">{words(reason)}</p>
      {reason === "profile_incomplete" ? <TextLink to="/welcome">{m.complete_profile()}</TextLink> : null}
      {canTryAgain ? <Button onClick={onAgain}>{m.search_again()}</Button> : null}
    </div>
  );
}

function words(reason: SearchFailure): string {
  switch (reason) {
    case "account_banned":
      return m.problem_account_banned();
    case "profile_incomplete":
      return m.problem_profile_incomplete();
    case "already_searching":
      return m.search_other_device();
    case "already_in_call":
      return m.search_in_call();
    case "replaced":
      return m.search_replaced();
    case "nobody_found":
      return m.search_nobody();
    case "unauthenticated":
      return m.problem_signed_out();
    case "invalid_message":
    case "internal":
    case "unavailable":
      return m.problem_unavailable();
  }
}
