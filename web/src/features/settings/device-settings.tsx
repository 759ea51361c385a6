import { useEffect } from "react";
import { microphone } from "../../lib/media/microphone.ts";
import { setPreferences, usePreferences } from "../../lib/preferences.ts";
import { useObservable } from "../../lib/use-observable.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { LevelBar } from "../../ui/level-bar.tsx";
import { MicrophoneHelp } from "../../ui/microphone-help.tsx";
import { MicrophonePicker } from "../../ui/microphone-picker.tsx";
import { SpeakerTest } from "../../ui/speaker-test.tsx";
import { Switch } from "../../ui/switch.tsx";
import { SignedInDevices } from "./signed-in-devices.tsx";

export function DeviceSettings() {
  const state = useObservable(microphone.state);
  const { sounds } = usePreferences();
  useEffect(() => () => microphone.close(), []);

  function open(): void {
    // A failure is kept in the microphone's own state and shown below.
    microphone.open().catch((error: unknown) => console.debug("The microphone was not opened", error));
  }

  return (
    <>
      <Card aria-labelledby="sound" className="grid gap-5">
        <h2 id="sound" className="text-lg">
          {m.sound()}
        </h2>
        <MicrophonePicker />
        {state.status === "on" ? (
          <LevelBar stream={state.stream} />
        ) : state.status === "failed" ? (
          <MicrophoneHelp reason={state.reason} onRetry={open} />
        ) : (
          <Button tone="plain" size="sm" className="justify-self-start" onClick={open}>
            {m.microphone_test()}
          </Button>
        )}
        <SpeakerTest />
        <Switch
          label={m.sounds()}
          description={m.sounds_hint()}
          isOn={sounds}
          onChange={(isOn) => setPreferences({ sounds: isOn })}
        />
      </Card>
      <SignedInDevices />
    </>
  );
}
