import type { PlayerCommand } from "./player-keys.ts";
import { startPlaying } from "./player-link.ts";
import type { PlayerLink } from "./player-link.ts";

interface Commanded {
  frame: HTMLElement | null;
  video: HTMLVideoElement | null;
  link: PlayerLink;
  captions: { toggle: () => void };
}

/** Does what a key asks for; false when there is nothing to do it with. */
export function useCommands({
  frame,
  video,
  link,
  captions,
}: Commanded): (command: PlayerCommand) => boolean {
  return (command) => {
    if (video === null || frame === null) return false;
    switch (command.do) {
      case "toggle-play":
        if (video.paused) void startPlaying(video);
        else video.pause();
        return true;
      case "skip":
        video.currentTime = Math.min(Math.max(0, video.currentTime + command.seconds), video.duration || 0);
        return true;
      case "toggle-full-screen":
        void (document.fullscreenElement === null ? frame.requestFullscreen() : document.exitFullscreen());
        return true;
      case "toggle-captions":
        captions.toggle();
        return true;
      case "toggle-sound":
        video.muted = !video.muted;
        return true;
      case "note":
        if (document.fullscreenElement === null) return link.writeNote();
        void document.exitFullscreen().then(() => link.writeNote());
        return true;
    }
  };
}
