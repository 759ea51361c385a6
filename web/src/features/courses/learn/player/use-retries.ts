import { useEffect, useEffectEvent } from "react";
import type { PlaybackFailure } from "./use-engine.ts";

/** Tries again when it is time, and as soon as the browser has a network again. */
export function useRetries(failure: PlaybackFailure | null, retry: () => void): void {
  const tryAgain = useEffectEvent(retry);
  const retryAt = failure?.is === "network" ? failure.retryAt : null;
  useEffect(() => {
    if (retryAt === null) return;
    const goOn = () => tryAgain();
    const timer = setTimeout(goOn, Math.max(0, retryAt - Date.now()));
    addEventListener("online", goOn);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", goOn);
    };
  }, [retryAt]);
}
