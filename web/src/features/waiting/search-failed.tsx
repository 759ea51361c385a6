import type { SearchFailure } from "../../lib/realtime/search.ts";
import { momentText } from "../../lib/text/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { TextLink } from "../../ui/text-link.tsx";

interface SearchFailedProps {
  reason: SearchFailure;
  /** When a pause ends. */
  until: Date | null;
  onAgain: () => void;
}

const settled: readonly SearchFailure[] = ["account_banned", "practice_paused", "profile_incomplete"];

/** Why the search stopped, and the one next step. */
export function SearchFailed({ reason, until, onAgain }: SearchFailedProps) {
  const canTryAgain = !settled.includes(reason);
  return (
    <div role="alert" className="grid justify-items-center gap-4">
      <h1 className="text-2xl">{title(reason)}</h1>
      <p className="text-lg text-muted">{words(reason, until)}</p>
      {reason === "practice_paused" ? <TextLink to="/safety">{m.safety_rules()}</TextLink> : null}
      {reason === "profile_incomplete" ? <TextLink to="/welcome">{m.complete_profile()}</TextLink> : null}
      {canTryAgain ? <Button onClick={onAgain}>{m.search_again()}</Button> : null}
    </div>
  );
}

function title(reason: SearchFailure): string {
  if (reason === "nobody_found") return m.search_nobody_title();
  return reason === "practice_paused" ? m.search_paused_title() : m.search_stopped_title();
}

function words(reason: SearchFailure, until: Date | null): string {
  switch (reason) {
    case "practice_paused":
      return until === null ? m.problem_practice_paused() : m.search_paused({ until: momentText(until) });
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
