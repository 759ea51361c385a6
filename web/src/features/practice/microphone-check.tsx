import { CircleCheck, Mic } from "lucide-react";
import { useRef, useState } from "react";
import { HearingTest } from "../../lib/media/level.ts";
import { microphone } from "../../lib/media/microphone.ts";
import {
  microphoneIsKnown,
  preferences,
  setPreferences,
  useMicrophoneIsKnown,
} from "../../lib/preferences.ts";
import { useObservable } from "../../lib/use-observable.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { LevelBar } from "../../ui/level-bar.tsx";
import { MicrophoneHelp } from "../../ui/microphone-help.tsx";
import { MicrophonePicker } from "../../ui/microphone-picker.tsx";
import { SpeakerTest } from "../../ui/speaker-test.tsx";

interface MicrophoneCheckProps {
  onOpen: () => void;
  onHeard: () => void;
}

/** Picks the microphone, shows that it hears, and tests the speaker. What was heard is remembered for two weeks. */
export function MicrophoneCheck({ onOpen, onHeard }: MicrophoneCheckProps) {
  const state = useObservable(microphone.state);
  const known = useMicrophoneIsKnown();
  const [isWide, setWide] = useState(false);
  const test = useRef(new HearingTest());

  function hear(level: number, elapsedMs: number): void {
    if (!test.current.hear(level, elapsedMs)) return;
    test.current = new HearingTest();
    if (microphoneIsKnown(preferences(), Date.now())) return;
    setPreferences({ heard: { microphoneId: preferences().microphoneId, at: Date.now() } });
    onHeard();
  }

  return (
    <Card aria-labelledby="microphone-check" className="grid content-start gap-4">
      <div className="flex items-center justify-between gap-3">
        <h2 id="microphone-check" className="text-lg">
          {m.check_title()}
        </h2>
        {known ? (
          <span className="inline-flex items-center gap-1.5 text-sm font-semibold text-success">
            <CircleCheck aria-hidden="true" className="size-5" />
            {m.check_ready()}
          </span>
        ) : null}
      </div>
      {state.status === "off" || state.status === "asking" ? (
        <>
          <p className="text-muted">{known ? m.check_known() : m.check_before()}</p>
          <Button
            tone="plain"
            className="justify-self-start"
            isBusy={state.status === "asking"}
            onClick={onOpen}
          >
            <Mic aria-hidden="true" className="size-5" />
            {known ? m.check_again() : m.check_start()}
          </Button>
        </>
      ) : null}
      {state.status === "failed" ? <MicrophoneHelp reason={state.reason} onRetry={onOpen} /> : null}
      {state.status === "on" ? (
        <>
          <LevelBar stream={state.stream} onLevel={hear} />
          <p aria-live="polite" className="text-sm text-muted">
            {known ? m.check_heard() : m.check_say_hello()}
          </p>
          {isWide ? (
            <>
              <MicrophonePicker />
              <SpeakerTest />
            </>
          ) : (
            <Button
              tone="quiet"
              size="sm"
              className="-ms-3.5 justify-self-start"
              onClick={() => setWide(true)}
            >
              {m.check_more()}
            </Button>
          )}
        </>
      ) : null}
    </Card>
  );
}
