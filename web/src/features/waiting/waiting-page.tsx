import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import type { MatchLevel } from "../../../../src/contract/realtime/match.ts";
import { callAttention } from "../../lib/attention.ts";
import { microphone } from "../../lib/media/microphone.ts";
import { playSound } from "../../lib/media/sounds.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import { search } from "../../lib/realtime/search.ts";
import { useObservable } from "../../lib/use-observable.ts";
import { useWakeLock } from "../../lib/use-wake-lock.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { Mark } from "../../ui/mark.tsx";
import { PromptCards } from "./prompt-cards.tsx";
import { SearchFailed } from "./search-failed.tsx";
import { WaitStatus } from "./wait-status.tsx";

/** Waiting for a partner: something calm to look at, something to read, and a way out. */
export function WaitingPage({ level, topic }: { level: MatchLevel; topic?: string }) {
  const state = useObservable(search.state);
  const navigate = useNavigate();
  usePageTitle(m.waiting_title());
  useWakeLock(state.phase === "searching");

  useEffect(() => {
    search.start({ level, topic: topic ?? null });
    return () => {
      if (search.state.snapshot().phase !== "matched") search.cancel();
    };
  }, [level, topic]);

  useEffect(() => {
    // The match of the call before is still there in the first picture, while a new search has begun already.
    if (state.phase !== "matched" || search.state.snapshot() !== state) return;
    void playSound("matched");
    void navigate({ to: "/call/$roomId", params: { roomId: state.match.roomId }, replace: true });
    callAttention(m.match_found_title({ name: state.match.partner.displayName }));
  }, [state, navigate]);

  function cancel(): void {
    search.cancel();
    microphone.close();
    void navigate({ to: "/practice" });
  }

  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto grid min-h-dvh max-w-[560px] content-between gap-8 px-4 py-8 outline-none"
    >
      <div className="grid justify-items-center gap-6 pt-[6vh] text-center">
        <Mark className={state.phase === "failed" ? "size-24" : "size-32 animate-breathe"} />
        {state.phase === "failed" ? (
          <SearchFailed
            reason={state.reason}
            until={state.until}
            onAgain={() => search.start({ level, topic: topic ?? null })}
          />
        ) : (
          <WaitStatus state={state} />
        )}
      </div>
      {state.phase === "failed" ? null : <PromptCards level={level} topic={topic} />}
      <Button tone="plain" size="lg" className="justify-self-center px-12" onClick={cancel}>
        {m.cancel()}
      </Button>
    </main>
  );
}
