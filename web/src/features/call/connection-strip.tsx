import { WifiOff } from "lucide-react";
import { useNow } from "../../lib/use-now.ts";
import { m } from "../../paraglide/messages.js";
import { MicrophoneHelp } from "../../ui/microphone-help.tsx";
import type { CallState } from "./engine/call-state.ts";

const graceMs = 20_000;

/** A calm strip while something reconnects, with the seconds that are left. */
export function ConnectionStrip({ state, onMicrophone }: { state: CallState; onMicrophone: () => void }) {
  const now = useNow(500);
  const text = stripText(state, now);
  return (
    <div>
      <div aria-live="polite">
        {text === null ? null : (
          <p className="tabular flex items-center justify-center gap-2 bg-warning-soft px-4 py-2.5 text-center">
            <WifiOff aria-hidden="true" className="size-5 shrink-0 text-warning" />
            {text}
          </p>
        )}
      </div>
      {state.microphoneFailure ? (
        <div className="p-3">
          <MicrophoneHelp reason={state.microphoneFailure} onRetry={onMicrophone} />
        </div>
      ) : null}
    </div>
  );
}

function secondsLeft(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / 1000));
}

/** The words of the strip, or null when all is well. */
export function stripText(state: CallState, now: number): string | null {
  if (state.phase === "over") return null;
  if (!state.isOnline && state.offlineSince !== null) {
    const seconds = secondsLeft(state.offlineSince + graceMs, now);
    return seconds > 0 ? m.reconnecting_me({ seconds }) : m.reconnecting_long();
  }
  if (state.partnerAwayUntil !== null) {
    const name = state.partner?.displayName ?? m.your_partner();
    return m.reconnecting_partner({ name, seconds: secondsLeft(state.partnerAwayUntil, now) });
  }
  if (state.phase === "live" && state.media === "recovering") return m.reconnecting_media();
  if (state.endsSoon && state.endsAt !== null) {
    return m.call_ends_soon({ minutes: Math.max(1, Math.ceil((state.endsAt - now) / 60_000)) });
  }
  return null;
}
