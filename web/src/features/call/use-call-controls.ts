import { useMemo } from "react";
import { toast } from "sonner";
import { mediaFailure } from "../../lib/media/media-failure.ts";
import { m } from "../../paraglide/messages.js";
import type { Call } from "./engine/call.ts";

export interface CallControls {
  toggleMute: () => void;
  toggleCamera: () => void;
  toggleScreen: () => void;
  end: () => void;
}

/** What the buttons and the keys do. A camera or screen that cannot be had is told in a short message. */
export function useCallControls(call: Call): CallControls {
  return useMemo(() => {
    async function tryTo(action: () => Promise<void>, failed: () => string): Promise<void> {
      try {
        await action();
      } catch (error) {
        if (mediaFailure(error) === "denied" && failed === m.screen_failed) return;
        toast(failed());
      }
    }
    return {
      toggleMute: () => call.toggleMute(),
      toggleCamera: () => void tryTo(() => call.toggleCamera(), m.camera_failed),
      toggleScreen: () => void tryTo(() => call.toggleScreen(), m.screen_failed),
      end: () => call.end(),
    };
  }, [call]);
}
