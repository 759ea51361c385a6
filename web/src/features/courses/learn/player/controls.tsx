import { Captions, CaptionsOff } from "lucide-react";
import {
  MediaController,
  MediaControlBar,
  MediaFullscreenButton,
  MediaLoadingIndicator,
  MediaMuteButton,
  MediaPipButton,
  MediaPlayButton,
  MediaTimeDisplay,
  MediaTimeRange,
  MediaVolumeRange,
} from "media-chrome/react";
import { useEffect, useRef } from "react";
import type { ComponentRef, ReactNode } from "react";
import { m } from "../../../../paraglide/messages.js";
import { getLocale } from "../../../../paraglide/runtime.js";

interface ControlsProps {
  /** What goes full screen: the picture with everything that lies on it. */
  frame: HTMLElement | null;
  /** Null when there are none. */
  captions: { isOn: boolean; toggle: () => void } | null;
  menu: ReactNode;
  /** The video itself. */
  children: ReactNode;
}

/** The video in its controls. Keys are the player's own, for they work wherever the focus is. */
export function Controls({ frame, captions, menu, children }: ControlsProps) {
  const controller = useRef<ComponentRef<typeof MediaController>>(null);
  useEffect(() => {
    if (controller.current !== null && frame !== null) controller.current.fullscreenElement = frame;
  }, [frame]);
  return (
    <MediaController ref={controller} noHotkeys noSubtitlesLangPref lang={getLocale()} className="size-full">
      {children}
      <MediaLoadingIndicator slot="centered-chrome" noAutohide />
      <MediaPlayButton slot="centered-chrome" noTooltip className="player-big-play" />
      <div className="player-bars">
        <MediaControlBar>
          <MediaTimeRange />
        </MediaControlBar>
        <MediaControlBar>
          <MediaPlayButton noTooltip />
          <MediaMuteButton noTooltip />
          <MediaVolumeRange className="player-volume" />
          <MediaTimeDisplay showDuration noToggle />
          <span className="grow" />
          {captions === null ? null : (
            <button
              type="button"
              aria-label={m.player_captions()}
              aria-pressed={captions.isOn}
              onClick={captions.toggle}
              className="player-button"
            >
              {captions.isOn ? <Captions aria-hidden="true" /> : <CaptionsOff aria-hidden="true" />}
            </button>
          )}
          {menu}
          <MediaPipButton noTooltip className="player-pip" />
          <MediaFullscreenButton noTooltip />
        </MediaControlBar>
      </div>
    </MediaController>
  );
}
