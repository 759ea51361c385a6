import { useEffect, useRef, useState } from "react";
import { usePreferences } from "../../lib/preferences.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";

/** Plays the partner's voice on the chosen speaker; asks for one press where the browser holds the sound back. */
export function PartnerVoice({ stream }: { stream: MediaStream | null }) {
  const audio = useRef<HTMLAudioElement>(null);
  const { speakerId } = usePreferences();
  const [isHeldBack, setHeldBack] = useState(false);

  useEffect(() => {
    const element = audio.current;
    if (!element) return;
    element.srcObject = stream;
    if (stream) play(element, setHeldBack);
  }, [stream]);

  useEffect(() => {
    const element = audio.current;
    if (!element || speakerId === null || !("setSinkId" in element)) return;
    element.setSinkId(speakerId).catch((error: unknown) => {
      // A speaker that was unplugged: the system's own one is used.
      console.debug("The chosen speaker is not there", error);
    });
  }, [speakerId]);

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a live voice of a stranger has no captions */}
      <audio ref={audio} autoPlay />
      {isHeldBack ? (
        <div className="fixed inset-x-0 bottom-28 z-30 grid place-items-center">
          <Button size="lg" onClick={() => audio.current && play(audio.current, setHeldBack)}>
            {m.hear_partner()}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function play(element: HTMLAudioElement, setHeldBack: (isHeldBack: boolean) => void): void {
  element.play().then(
    () => setHeldBack(false),
    (error: unknown) => setHeldBack(error instanceof DOMException && error.name === "NotAllowedError"),
  );
}
