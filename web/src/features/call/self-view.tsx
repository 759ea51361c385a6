import { Mic, MicOff } from "lucide-react";
import { useRef } from "react";
import { microphone } from "../../lib/media/microphone.ts";
import { useLevel } from "../../lib/media/use-level.ts";
import { useObservable } from "../../lib/use-observable.ts";
import { m } from "../../paraglide/messages.js";
import { Picture } from "./picture.tsx";
import type { CallState } from "./engine/call-state.ts";
import { VoiceRing } from "./voice-ring.tsx";

/** This side, small in the corner: the own camera when it is on, else a microphone in the ring of the own voice. */
export function SelfView({ state }: { state: CallState }) {
  const mine = useObservable(microphone.state);
  const level = useRef(0);
  useLevel(mine.status === "on" ? mine.stream : null, (now) => {
    level.current = now;
  });
  const shown = state.camera ?? state.screen;
  if (shown) {
    return (
      <div className="absolute bottom-4 end-4 aspect-[4/3] w-28 overflow-hidden rounded-card border border-line sm:w-44">
        <Picture
          stream={shown}
          label={state.camera ? m.your_camera() : m.your_screen()}
          className={state.camera ? "-scale-x-100 object-cover" : "object-contain"}
        />
      </div>
    );
  }
  const Icon = state.isMuted ? MicOff : Mic;
  return (
    <div className="absolute bottom-4 end-4 flex items-center gap-3 rounded-full border border-line bg-surface py-2 ps-4 pe-2">
      <span className="text-sm text-muted">{state.isMuted ? m.you_muted() : m.you()}</span>
      <VoiceRing level={() => (state.isMuted ? 0 : level.current)}>
        <span className="grid size-10 place-items-center rounded-full bg-sunken">
          <Icon aria-hidden="true" className="size-5" />
        </span>
      </VoiceRing>
    </div>
  );
}
