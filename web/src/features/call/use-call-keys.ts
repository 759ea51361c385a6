import { useEffect } from "react";
import { isTyping } from "../../lib/is-typing.ts";

export interface CallKeys {
  toggleMute(): void;
  toggleCamera(): void;
  toggleScreen(): void;
  toggleChat(): void;
}

/** M mute, V camera, S screen, C chat; off while typing and with a modifier key. */
export function useCallKeys(keys: CallKeys): void {
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      switch (event.key.toLowerCase()) {
        case "m":
          keys.toggleMute();
          break;
        case "v":
          keys.toggleCamera();
          break;
        case "s":
          keys.toggleScreen();
          break;
        case "c":
          keys.toggleChat();
          break;
        default:
          return;
      }
      event.preventDefault();
    }
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [keys]);
}
