import type { SearchState } from "../../lib/realtime/search.ts";
import { clockText } from "../../lib/text/duration.ts";
import { waitText } from "../../lib/text/wait-text.ts";
import { useNow } from "../../lib/use-now.ts";
import { m } from "../../paraglide/messages.js";

export function WaitStatus({ state }: { state: SearchState }) {
  const now = useNow(1000);
  const since = state.phase === "searching" || state.phase === "connecting" ? state.since : null;
  return (
    <div className="grid gap-2">
      <h1 className="text-2xl">{heading(state)}</h1>
      <p aria-live="polite" className="min-h-7 text-lg text-muted">
        {state.phase === "searching" ? (state.isOnline ? waitText(state.estimate) : m.waiting_offline()) : ""}
      </p>
      <p className="tabular min-h-6 text-sm text-muted" aria-hidden="true">
        {since === null ? "" : clockText((now - since) / 1000)}
      </p>
    </div>
  );
}

function heading(state: SearchState): string {
  if (state.phase === "matched") return m.waiting_found();
  if (state.phase === "searching" && state.partnerLeft) return m.waiting_partner_left();
  return m.waiting_heading();
}
