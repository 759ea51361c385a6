import { Volume2 } from "lucide-react";
import { useState } from "react";
import { canChooseSpeaker, useDevices } from "../lib/media/devices.ts";
import { playSound } from "../lib/media/sounds.ts";
import { setPreferences, usePreferences } from "../lib/preferences.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "./button.tsx";
import { Select } from "./controls.tsx";
import { Field } from "./field.tsx";

/** Plays four notes, on the chosen speaker where the browser allows a choice. */
export function SpeakerTest() {
  const { speakerId } = usePreferences();
  const devices = useDevices("audiooutput");
  const [wasPlayed, setPlayed] = useState(false);
  return (
    <div className="grid gap-3">
      {canChooseSpeaker() && devices.length > 0 ? (
        <Field label={m.speaker()}>
          {(control) => (
            <Select
              {...control}
              value={speakerId ?? devices[0]?.id ?? ""}
              onChange={(event) => setPreferences({ speakerId: event.target.value })}
            >
              {devices.map((device, index) => (
                <option key={device.id} value={device.id}>
                  {device.label || m.device_numbered({ number: index + 1 })}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          tone="plain"
          size="sm"
          onClick={() => {
            setPlayed(true);
            void playSound("test", { always: true, speakerId });
          }}
        >
          <Volume2 aria-hidden="true" className="size-5" />
          {m.speaker_test()}
        </Button>
        <p aria-live="polite" className="text-sm text-muted">
          {wasPlayed ? m.speaker_test_hint() : ""}
        </p>
      </div>
    </div>
  );
}
