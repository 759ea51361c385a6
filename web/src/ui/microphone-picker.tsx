import { microphone } from "../lib/media/microphone.ts";
import { useDevices } from "../lib/media/devices.ts";
import { usePreferences } from "../lib/preferences.ts";
import { useObservable } from "../lib/use-observable.ts";
import { m } from "../paraglide/messages.js";
import { Select } from "./controls.tsx";
import { Field } from "./field.tsx";

/** Chooses the microphone; what to do with the choice is the owner's: by default it is opened at once. */
export function MicrophonePicker({ onChoose }: { onChoose?: (id: string) => void }) {
  const state = useObservable(microphone.state);
  const devices = useDevices("audioinput");
  const { microphoneId } = usePreferences();
  const current = state.status === "on" ? state.track.getSettings().deviceId : microphoneId;

  function choose(id: string): void {
    if (onChoose) onChoose(id);
    // A failure is kept in the microphone's own state and shown beside it.
    else
      microphone.choose(id).catch((error: unknown) => console.debug("The microphone was not opened", error));
  }

  return (
    <Field label={m.microphone()}>
      {(control) => (
        <Select {...control} value={current ?? ""} onChange={(event) => choose(event.target.value)}>
          {devices.length === 0 ? <option value="">{m.device_default()}</option> : null}
          {devices.map((device, index) => (
            <option key={device.id} value={device.id}>
              {device.label || m.device_numbered({ number: index + 1 })}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
