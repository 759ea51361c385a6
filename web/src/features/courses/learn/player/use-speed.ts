import { useEffect } from "react";
import { useObservable } from "../../../../lib/use-observable.ts";
import { playerSettings } from "./player-settings.ts";
import { setSpeed } from "./video-moves.ts";

/** The chosen speed, also after the browser has opened the video anew. */
export function useSpeed(video: HTMLVideoElement | null): void {
  const { speed } = useObservable(playerSettings);
  useEffect(() => {
    if (video !== null) setSpeed(video, speed);
  }, [video, speed]);
}
