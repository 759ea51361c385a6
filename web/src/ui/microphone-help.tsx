import type { MediaFailure } from "../lib/media/media-failure.ts";
import { m } from "../paraglide/messages.js";
import { Notice } from "./notice.tsx";
import { Button } from "./button.tsx";

function words(reason: MediaFailure): string {
  switch (reason) {
    case "denied":
      return m.microphone_denied();
    case "missing":
      return m.microphone_missing();
    case "busy":
      return m.microphone_busy();
    case "unsupported":
      return m.microphone_unsupported();
  }
}

/** Why the microphone could not be had, and the way back. */
export function MicrophoneHelp({ reason, onRetry }: { reason: MediaFailure; onRetry: () => void }) {
  return (
    <Notice tone="warning">
      <p className="min-w-0 flex-1 basis-60">{words(reason)}</p>
      <Button tone="plain" size="sm" onClick={onRetry}>
        {m.try_again()}
      </Button>
    </Notice>
  );
}
