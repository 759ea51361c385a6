import { useRef, useState } from "react";
import type { PlayerLink } from "./player/player-link.ts";

interface Moment {
  positionSecs: number | null;
  /**
   * Holds the video still, so that nothing is missed while writing, and takes its time; `isBlank`: nothing is written yet,
   * so a time that was taken before means nothing.
   */
  take: (isBlank: boolean) => void;
  /** The note is about the lesson, not about a moment of it. */
  forget: () => void;
  /** The note is written: the video plays on, if it did. */
  release: () => void;
}

/** The moment of a video that a note is about; null in a lesson that is none. */
export function useMoment(link: PlayerLink | null): Moment {
  const [positionSecs, setPosition] = useState<number | null>(null);
  const playOn = useRef<() => void>(() => undefined);
  const isForgotten = useRef(false);

  function take(isBlank: boolean): void {
    if (link === null || !link.state.snapshot().isReady) return;
    if (isBlank) isForgotten.current = false;
    playOn.current = link.hold() ?? playOn.current;
    if (isForgotten.current) return;
    const now = Math.floor(link.state.snapshot().positionSecs);
    setPosition((taken) => (isBlank || taken === null ? now : taken));
  }

  function forget(): void {
    isForgotten.current = true;
    setPosition(null);
  }

  function release(): void {
    isForgotten.current = false;
    setPosition(null);
    playOn.current();
    playOn.current = () => undefined;
  }

  return { positionSecs, take, forget, release };
}
