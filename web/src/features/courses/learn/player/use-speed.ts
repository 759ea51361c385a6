import { useEffect } from "react";
import { useObservable } from "../../../../lib/use-observable.ts";
import { playerSettings } from "./player-settings.ts";

/** The chosen speed, also after the browser has opened the video anew. */
export function useSpeed(video: HTMLVideoElement | null): void {
  const { speed } = useObservable(playerSettings);
  useEffect(() => {
    if (video === null) return;
    video.defaultPlaybackRate = speed;
    video.playbackRate = speed;
  }, [video, speed]);
}
