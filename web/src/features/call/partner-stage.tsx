import { MicOff } from "lucide-react";
import { m } from "../../paraglide/messages.js";
import { Avatar } from "../../ui/avatar.tsx";
import { Mark } from "../../ui/mark.tsx";
import type { CallState } from "./engine/call-state.ts";
import { Picture } from "./picture.tsx";
import { TopicLine } from "./topic-line.tsx";
import { VoiceRing } from "./voice-ring.tsx";

/** The partner: their screen or camera when it is on, else their picture in the ring of their voice. */
export function PartnerStage({ state, level }: { state: CallState; level: () => number }) {
  const { partner, partnerMedia } = state;
  const shown = partnerMedia.screen ? state.partnerScreen : partnerMedia.video ? state.partnerCamera : null;
  if (!partner || state.phase !== "live") {
    return (
      <div className="grid place-content-center justify-items-center gap-6 p-6 text-center">
        <Mark className="size-24 animate-breathe" />
        <p aria-live="polite" className="text-lg text-muted">
          {partner ? m.call_waiting_for({ name: partner.displayName }) : m.call_connecting()}
        </p>
      </div>
    );
  }
  if (shown) {
    return (
      <Picture
        stream={shown}
        label={
          partnerMedia.screen
            ? m.screen_of({ name: partner.displayName })
            : m.camera_of({ name: partner.displayName })
        }
        className={partnerMedia.screen ? "object-contain" : "object-cover"}
      />
    );
  }
  return (
    <div className="grid place-content-center justify-items-center gap-8 p-6 text-center">
      <VoiceRing level={level}>
        <Avatar name={partner.displayName} url={partner.avatarUrl} className="size-36 text-4xl sm:size-44" />
      </VoiceRing>
      <div className="grid justify-items-center gap-2">
        <p className="text-2xl font-semibold">{partner.displayName}</p>
        <p aria-live="polite" className="flex min-h-7 items-center gap-2 text-muted">
          {state.media === "connecting" ? m.call_connecting() : null}
          {state.media !== "connecting" && !partnerMedia.audio ? (
            <>
              <MicOff aria-hidden="true" className="size-5" />
              {m.partner_muted()}
            </>
          ) : null}
        </p>
        {state.topic === null ? null : <TopicLine slug={state.topic} />}
      </div>
    </div>
  );
}
