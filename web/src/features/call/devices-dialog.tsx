import { m } from "../../paraglide/messages.js";
import { Dialog } from "../../ui/dialog.tsx";
import { MicrophonePicker } from "../../ui/microphone-picker.tsx";
import { SpeakerTest } from "../../ui/speaker-test.tsx";
import type { Call } from "./engine/call.ts";

export function DevicesDialog({
  isOpen,
  onClose,
  call,
}: {
  isOpen: boolean;
  onClose: () => void;
  call: Call;
}) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.devices()}>
      <div className="grid gap-5">
        <MicrophonePicker onChoose={(id) => void call.media.changeMicrophone(id)} />
        <SpeakerTest />
      </div>
    </Dialog>
  );
}
