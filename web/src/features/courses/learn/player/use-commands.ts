import type { PlayerCommand } from "./player-keys.ts";
import type { PlayerLink } from "./player-link.ts";
import { moveTo, togglePlaying, toggleSound } from "./video-moves.ts";

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
        togglePlaying(video);
        return true;
      case "skip":
        moveTo(video, video.currentTime + command.seconds);
        return true;
      case "toggle-full-screen":
        void (document.fullscreenElement === null ? frame.requestFullscreen() : document.exitFullscreen());
        return true;
      case "toggle-captions":
        captions.toggle();
        return true;
      case "toggle-sound":
        toggleSound(video);
        return true;
      case "note":
        if (document.fullscreenElement === null) return link.writeNote();
        void document.exitFullscreen().then(() => link.writeNote());
        return true;
    }
  };
}
